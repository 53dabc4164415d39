package fr.carnet.portfolio.web.followup;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.DepositTarget;
import fr.carnet.portfolio.followup.FollowUp;
import fr.carnet.portfolio.followup.FollowUpDeposits;
import fr.carnet.portfolio.followup.FollowUps;
import fr.carnet.shared.French;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.NotFound;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deposits a follow-up: a page that says what will happen, then the act. */
@Controller
class FollowUpDepositController {

    private final FollowUps followUps;
    private final FollowUpDeposits deposits;

    FollowUpDepositController(FollowUps followUps, FollowUpDeposits deposits) {
        this.followUps = followUps;
        this.deposits = deposits;
    }

    @GetMapping("/portefeuille/suivi/depot")
    String ask(FollowUpChoice choice, Viewer viewer, Model model) {
        viewer.mustBe(Role.COACH);
        List<DepositTarget> targets = targets(choice.slugs(), viewer, model);
        UUID first = targets.isEmpty() ? null : targets.get(0).id();
        model.addAttribute("form", new DepositForm(choice.slugs(), first, null));
        return "portfolio/followup/deposit";
    }

    @PostMapping("/portefeuille/suivi/depot")
    String deposit(
            @Valid @ModelAttribute("form") DepositForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.COACH);
        List<String> slugs = FollowUpChoice.slugs(form.incubateur());
        if (FormRefusals.attempt(
                () -> flash.addFlashAttribute("doneArgs", new Object[] {
                    deposits.deposit(
                            slugs,
                            new DeliverableId(Objects.requireNonNull(form.livrable())),
                            FrenchInput.words(form.note()),
                            viewer)
                }),
                errors)) {
            flash.addFlashAttribute("done", "deliverable.deposited");
            return "redirect:/livrables/" + form.livrable();
        }
        targets(slugs, viewer, model);
        return "portfolio/followup/deposit";
    }

    /** What the coach may deposit it against; of incubators out of reach there is no page. */
    private List<DepositTarget> targets(List<String> slugs, Viewer viewer, Model model) {
        FollowUp followUp = followUps.of(slugs, viewer);
        if (!followUp.slugs().containsAll(slugs)) {
            throw new NotFound();
        }
        List<DepositTarget> targets = followUps.targets(followUp, viewer).stream()
                .filter(target -> target.isFor(viewer))
                .toList();
        model.addAttribute("followUp", followUp);
        model.addAttribute("targets", targets);
        model.addAttribute("choices", choices(targets));
        model.addAttribute("back", FollowUpChoice.href("/portefeuille/suivi", followUp.slugs()));
        model.addAttribute("pdf", FollowUpChoice.href("/portefeuille/suivi.pdf", followUp.slugs()));
        return targets;
    }

    private static List<Choice> choices(List<DepositTarget> targets) {
        return targets.stream()
                .map(target -> new Choice(target.id().toString(), target.title() + " · " + target.orderNumber())
                        .hint("À déposer au plus tard le " + French.date(target.dueOn())))
                .toList();
    }
}

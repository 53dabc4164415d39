package fr.carnet.orders.web.assistant;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.awardee.NextAwardees;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows step 3 of the ordering assistant, whom the rule designates and why, and passes to the next rank on a ground. */
@Controller
@RequestMapping("/bons-de-commande/{id}/modifier/titulaire")
class AssistantContractorController {

    private static final String PAGE = "orders/assistant/contractor";

    private final Drafts drafts;
    private final NextAwardees nextAwardees;
    private final AwardJournal journal;
    private final AssistantPage page;
    private final MessageSource messages;

    AssistantContractorController(
            Drafts drafts,
            NextAwardees nextAwardees,
            AwardJournal journal,
            AssistantPage page,
            MessageSource messages) {
        this.drafts = drafts;
        this.nextAwardees = nextAwardees;
        this.journal = journal;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping
    String contractor(@PathVariable UUID id, Viewer viewer, Model model) {
        var check = show(id, viewer, model);
        model.addAttribute(
                "form", new GroundForm(null, null, null, check.order().revision()));
        return PAGE;
    }

    @PostMapping
    String confirm(
            @PathVariable UUID id,
            @RequestParam UUID award,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String suite,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        try {
            drafts.assign(new OrderId(id), seen, new AwardId(award), viewer);
            return AssistantPage.next(id, suite, "modifier/execution");
        } catch (ConcurrencyFailureException late) {
            page.late(id, List.of(), model, response);
            return contractor(id, viewer, model);
        }
    }

    /** A page of the grounds that is asked for again, without what was typed. */
    @GetMapping("/motif")
    String again(@PathVariable UUID id) {
        return "redirect:/bons-de-commande/{id}/modifier/titulaire";
    }

    @PostMapping("/motif")
    String passOver(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GroundForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            if (form.award() == null) {
                throw new NotFound();
            }
            try {
                nextAwardees.passOver(
                        new OrderId(id),
                        form.seen(),
                        new AwardId(form.award()),
                        form.kind(),
                        form.entry(),
                        Objects.requireNonNull(form.facts()),
                        viewer);
                return done(id, "order.rank-passed-over", viewer, flash);
            } catch (ConcurrencyFailureException late) {
                page.late(id, List.of(), model, response);
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        show(id, viewer, model);
        return PAGE;
    }

    @PostMapping("/motif/retrait")
    String takeBack(
            @PathVariable UUID id,
            @RequestParam UUID award,
            @RequestParam long seen,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            nextAwardees.takeBack(new OrderId(id), seen, new AwardId(award), viewer);
            return done(id, "order.ground-taken-back", viewer, flash);
        } catch (ConcurrencyFailureException late) {
            page.late(id, List.of(), model, response);
            return contractor(id, viewer, model);
        }
    }

    /** Says whom the rule designates now. */
    private String done(UUID id, String code, Viewer viewer, RedirectAttributes flash) {
        page.check(id, viewer).proposal().ifPresent(proposal -> {
            flash.addFlashAttribute("done", code);
            flash.addFlashAttribute("doneArgs", new Object[] {proposal.award().contractorName()});
        });
        return "redirect:/bons-de-commande/{id}/modifier/titulaire";
    }

    private OrderCheck show(UUID id, Viewer viewer, Model model) {
        var check = page.show(id, viewer, model);
        model.addAttribute(
                "step", ContractorStep.of(check, journal.read(check.lot().id(), viewer), messages));
        return check;
    }
}

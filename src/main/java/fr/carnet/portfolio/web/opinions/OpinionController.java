package fr.carnet.portfolio.web.opinions;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.DepositTarget;
import fr.carnet.portfolio.opinions.Opinion;
import fr.carnet.portfolio.opinions.OpinionDeposits;
import fr.carnet.portfolio.opinions.Opinions;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an opinion; freezes it, deposits it, ties it to the startup that came of it. */
@Controller
class OpinionController {

    private final Opinions opinions;
    private final OpinionDeposits deposits;

    OpinionController(Opinions opinions, OpinionDeposits deposits) {
        this.opinions = opinions;
        this.deposits = deposits;
    }

    /** The deliverable that an opinion is deposited against. */
    record DepositForm(@NotNull @Nullable UUID livrable) {}

    /** The startup that came of a project; none for a project that became none. */
    record TieForm(@Nullable UUID startup) {}

    /** What one has read before freezing it. */
    record FreezeForm(int seen) {}

    @GetMapping("/portefeuille/avis/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page(opinions.of(id, viewer), viewer, model);
    }

    @GetMapping("/portefeuille/avis/{id}/avis.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(OpinionDeposits.name(opinions.of(id, viewer)))
                                .build()
                                .toString())
                .body(deposits.pdf(id, viewer));
    }

    @GetMapping("/portefeuille/avis/{id}/gel")
    String askToFreeze(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Role.COACH);
        Opinion opinion = opinions.of(id, viewer);
        if (opinion.frozen()) {
            throw new NotFound();
        }
        model.addAttribute("form", new FreezeForm(opinion.revision()));
        model.addAttribute("opinion", opinion);
        return "portfolio/opinions/freeze";
    }

    @PostMapping("/portefeuille/avis/{id}/gel")
    String freeze(
            @PathVariable UUID id,
            @ModelAttribute("form") FreezeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.COACH);
        Opinion opinion = opinions.of(id, viewer);
        try {
            if (FormRefusals.attempt(() -> opinions.freeze(id, form.seen(), viewer), errors)) {
                flash.addFlashAttribute("done", "opinion.frozen-now");
                return "redirect:/portefeuille/avis/{id}";
            }
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        }
        model.addAttribute("opinion", opinion);
        return "portfolio/opinions/freeze";
    }

    @PostMapping("/portefeuille/avis/{id}/depot")
    String deposit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("deposit") DepositForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.COACH);
        if (!errors.hasErrors()) {
            try {
                int version = deposits.deposit(id, new DeliverableId(Objects.requireNonNull(form.livrable())), viewer);
                flash.addFlashAttribute("done", "deliverable.deposited");
                flash.addFlashAttribute("doneArgs", new Object[] {version});
                return "redirect:/portefeuille/avis/{id}";
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return page(opinions.of(id, viewer), viewer, model);
    }

    @PostMapping("/portefeuille/avis/{id}/startup")
    String tie(
            @PathVariable UUID id,
            @ModelAttribute("tie") TieForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.COACH);
        if (FormRefusals.attempt(() -> opinions.tie(id, form.startup(), viewer), errors)) {
            flash.addFlashAttribute("done", "opinion.tied");
            return "redirect:/portefeuille/avis/{id}";
        }
        return page(opinions.of(id, viewer), viewer, model);
    }

    /** The page with both forms; the one that was sent is in the model already. */
    private String page(Opinion opinion, Viewer viewer, Model model) {
        List<DepositTarget> targets = deposits.targets(opinion, viewer);
        List<DepositTarget> own =
                targets.stream().filter(target -> target.isFor(viewer)).toList();
        model.addAttribute("opinion", opinion);
        model.addAttribute("targets", targets);
        model.addAttribute(
                "choices",
                own.stream()
                        .map(target ->
                                new Choice(target.id().toString(), target.title() + " · " + target.orderNumber()))
                        .toList());
        model.addAttribute("writes", viewer.is(Role.COACH));
        if (viewer.is(Role.COACH)) {
            model.addAttribute(
                    "startups",
                    opinions.startups(opinion, viewer).stream()
                            .map(startup -> new Choice(startup.id().toString(), startup.name()))
                            .toList());
        }
        if (!model.containsAttribute("deposit")) {
            model.addAttribute(
                    "deposit", new DepositForm(own.isEmpty() ? null : own.get(0).id()));
        }
        if (!model.containsAttribute("tie")) {
            model.addAttribute("tie", new TieForm(opinion.tiedTo()));
        }
        return "portfolio/opinions/page";
    }
}

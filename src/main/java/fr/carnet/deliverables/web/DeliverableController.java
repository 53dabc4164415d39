package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.deliverables.Outcome;
import fr.carnet.deliverables.VersionChanged;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a deliverable with its versions, takes a deposit from its contractor and a review from the administration. */
@Controller
class DeliverableController {

    private static final List<Choice> DECISIONS = List.of(
            new Choice(Outcome.ACCEPTED.name(), "Admettre").hint("Le livrable répond à ce qui était demandé."),
            new Choice(Outcome.DEFERRED.name(), "Ajourner")
                    .hint("Des corrections sont attendues, à une nouvelle date."),
            new Choice(Outcome.REJECTED.name(), "Rejeter").hint("Le livrable est à refaire."));

    private final Deliverables deliverables;
    private final DeliverableQueries queries;
    private final StoredFiles files;

    DeliverableController(Deliverables deliverables, DeliverableQueries queries, StoredFiles files) {
        this.deliverables = deliverables;
        this.queries = queries;
        this.files = files;
    }

    @GetMapping("/livrables/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page(new DeliverableId(id), viewer, model);
    }

    @PostMapping("/livrables/{id}/depot")
    String deposit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("deposit") DepositForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!deposits(new DeliverableId(id), viewer)) {
            throw new NotFound();
        }
        if (!errors.hasErrors()) {
            try {
                int version = deliverables.deposit(new DeliverableId(id), form.deposit(), viewer);
                flash.addFlashAttribute("done", "deliverable.deposited");
                flash.addFlashAttribute("doneArgs", new Object[] {version});
                return "redirect:/livrables/{id}";
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors, response);
            }
        }
        return page(new DeliverableId(id), viewer, model);
    }

    @PostMapping("/livrables/{id}/examen")
    String review(
            @PathVariable UUID id,
            @Valid @ModelAttribute("review") ReviewForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var deliverable = new DeliverableId(id);
        if (form.decision() == Outcome.DEFERRED && form.newDate() == null && !errors.hasFieldErrors("newDate")) {
            FormRefusals.say(Refusal.of("deliverable.new-date-missing"), errors);
        }
        boolean unexplained = form.reason() == null || form.reason().isBlank();
        if (errors.hasErrors() && unexplained && form.decision() == Outcome.DEFERRED) {
            FormRefusals.say(Refusal.of("deliverable.reason"), errors); // all that is refused at once
        }
        if (!errors.hasErrors()) {
            try {
                decide(deliverable, form, viewer);
                flash.addFlashAttribute("done", "deliverable.reviewed." + form.decision());
                return "redirect:/livrables/{id}";
            } catch (VersionChanged refused) {
                response.setStatus(HttpStatus.CONFLICT.value());
                FormRefusals.say(refused, errors);
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return page(deliverable, viewer, model);
    }

    private void decide(DeliverableId id, ReviewForm form, Viewer viewer) {
        String reason = form.reason() == null ? "" : form.reason();
        if (form.decision() == Outcome.DEFERRED && form.newDate() != null) {
            deliverables.defer(id, form.version(), reason, form.newDate(), viewer);
        } else if (form.decision() == Outcome.REJECTED) {
            deliverables.reject(id, form.version(), reason, viewer);
        } else {
            deliverables.accept(id, form.version(), viewer);
        }
    }

    /** Correspondents deposit for their company; a coach does for the one that employs them, if it runs the order's incubators. */
    private boolean deposits(DeliverableId id, Viewer viewer) {
        return viewer.is(Role.CORRESPONDENT) || viewer.is(Role.COACH) && deliverables.takesDepositsOf(id, viewer);
    }

    /** The page with both forms; the one that was sent is in the model already, with what was typed. */
    private String page(DeliverableId id, Viewer viewer, Model model) {
        var view = queries.view(id, viewer.reach()).orElseThrow(NotFound::new);
        boolean reviewer = viewer.is(Role.BUYER, Role.PRODUCT_OWNER);
        model.addAttribute("deliverable", view);
        model.addAttribute("reviews", reviewer && view.waitsForReview());
        model.addAttribute("deposits", view.takesDeposits() && deposits(id, viewer));
        model.addAttribute(
                "acknowledgeFirst", viewer.is(Role.CORRESPONDENT) && view.head().unacknowledged());
        model.addAttribute("decisions", DECISIONS);
        model.addAttribute("accepted", files.accepted());
        model.addAttribute("maximum", files.maximum().toMegabytes());
        if (reviewer) {
            queries.queue(id, viewer.reach()).ifPresent(queue -> model.addAttribute("queue", queue));
        }
        if (!model.containsAttribute("deposit")) {
            model.addAttribute("deposit", DepositForm.EMPTY);
        }
        if (!model.containsAttribute("review")) {
            model.addAttribute("review", ReviewForm.of(view.latest()));
        }
        return "deliverables/page";
    }
}

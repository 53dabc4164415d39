package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.awards.Awards;
import fr.carnet.agreements.web.ReasonForm;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suspends an award until a day, and ends a suspension before its day. */
@Controller
@RequestMapping("/accords/{id}/attributions/{award}")
class SuspensionController {

    private final Awards awards;
    private final AwardQueries queries;

    SuspensionController(Awards awards, AwardQueries queries) {
        this.awards = awards;
        this.queries = queries;
    }

    @GetMapping("/suspension")
    String askToSuspend(@PathVariable UUID id, @PathVariable UUID award, Viewer viewer, Model model) {
        var sheet = show(id, award, viewer, model);
        model.addAttribute("form", new SuspensionForm(null, null, sheet.version()));
        return "agreements/awards/suspension";
    }

    @PostMapping("/suspension")
    String suspend(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @Valid @ModelAttribute("form") SuspensionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        show(id, award, viewer, model);
        var until = form.until();
        var reason = form.reason();
        if (until != null
                && reason != null
                && FormRefusals.attempt(
                        () -> awards.suspend(new AwardId(award), form.seen(), until, reason, viewer), errors)) {
            flash.addFlashAttribute("done", "award.suspended");
            flash.addFlashAttribute("doneArgs", new Object[] {until});
            return "redirect:/accords/{id}/attributions/{award}";
        }
        return "agreements/awards/suspension";
    }

    @GetMapping("/reprise")
    String askToLift(@PathVariable UUID id, @PathVariable UUID award, Viewer viewer, Model model) {
        var sheet = show(id, award, viewer, model);
        model.addAttribute("form", new ReasonForm(null, sheet.version()));
        return "agreements/awards/suspension-lift";
    }

    @PostMapping("/reprise")
    String lift(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        show(id, award, viewer, model);
        if (FormRefusals.attempt(() -> awards.lift(new AwardId(award), form.seen(), form.words(), viewer), errors)) {
            flash.addFlashAttribute("done", "award.lifted");
            return "redirect:/accords/{id}/attributions/{award}";
        }
        return "agreements/awards/suspension-lift";
    }

    private AwardSheet show(UUID agreement, UUID award, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var sheet = queries.sheet(agreement, award, viewer).orElseThrow(NotFound::new);
        model.addAttribute("award", sheet);
        return sheet;
    }
}

package fr.carnet.portfolio.web.followup;

import fr.carnet.people.Viewer;
import fr.carnet.portfolio.followup.Highlights;
import fr.carnet.shared.FrenchInput;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a coach notes of an incubator for the next follow-up. */
@Controller
class HighlightController {

    private final Highlights highlights;

    HighlightController(Highlights highlights) {
        this.highlights = highlights;
    }

    @GetMapping("/portefeuille/faits-marquants/{slug}")
    String ask(@PathVariable String slug, FollowUpChoice choice, Viewer viewer, Model model) {
        Highlights.Note note = highlights.of(slug, viewer);
        model.addAttribute(
                "highlight",
                new HighlightForm(note.highlight().text(), note.highlight().revision(), choice.slugs()));
        return page(note, choice.slugs(), model);
    }

    @PostMapping("/portefeuille/faits-marquants/{slug}")
    String write(
            @PathVariable String slug,
            @Valid @ModelAttribute("highlight") HighlightForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        List<String> chosen = FollowUpChoice.slugs(form.incubateur());
        Highlights.Note before = highlights.of(slug, viewer);
        try {
            if (FormRefusals.attempt(
                    () -> highlights.write(slug, form.seen(), FrenchInput.words(form.text()), viewer), errors)) {
                flash.addFlashAttribute("done", "followup.noted");
                flash.addFlashAttribute("doneArgs", new Object[] {before.name()});
                return "redirect:"
                        + FollowUpChoice.href("/portefeuille/suivi", chosen.isEmpty() ? List.of(slug) : chosen);
            }
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        }
        return page(before, chosen, model);
    }

    private static String page(Highlights.Note note, List<String> chosen, Model model) {
        model.addAttribute("note", note);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "back", FollowUpChoice.href("/portefeuille/suivi", chosen.isEmpty() ? List.of(note.slug()) : chosen));
        return "portfolio/followup/highlights";
    }
}

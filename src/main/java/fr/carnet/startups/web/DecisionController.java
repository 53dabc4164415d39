package fr.carnet.startups.web;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.Startups;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording what a committee decided about a startup, and correcting what was recorded wrongly. */
@Controller
class DecisionController {

    private final Startups startups;
    private final StartupPageQueries pages;
    private final DecisionPage page;
    private final Clock clock;

    DecisionController(Startups startups, StartupPageQueries pages, DecisionPage page, Clock clock) {
        this.startups = startups;
        this.pages = pages;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/startups/{slug}/decision")
    String form(@PathVariable String slug, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        model.addAttribute("form", DecisionForm.on(LocalDate.now(clock)));
        return page.recording(startup(slug, viewer), viewer, model);
    }

    @PostMapping("/startups/{slug}/decision")
    String record(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        StartupHead startup = startup(slug, viewer);
        if (!FormRefusals.attempt(() -> startups.decide(startup.startupId(), form.act(), viewer), errors, response)) {
            return page.recording(startup, viewer, model);
        }
        flash.addFlashAttribute("done", "startup.decided");
        return "redirect:/startups/{slug}";
    }

    @GetMapping("/startups/{slug}/decisions/{decision}/correction")
    String ask(@PathVariable String slug, @PathVariable long decision, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        StartupHead startup = startup(slug, viewer);
        model.addAttribute("form", CorrectionForm.of(page.wrong(startup, decision)));
        return page.correcting(startup, decision, viewer, model);
    }

    @PostMapping("/startups/{slug}/decisions/{decision}/correction")
    String correct(
            @PathVariable String slug,
            @PathVariable long decision,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        StartupHead startup = startup(slug, viewer);
        if (errors.getTarget() != null) {
            form.check(errors);
        }
        if (!FormRefusals.attempt(
                () -> startups.correct(startup.startupId(), decision, form.why(), form.act(), viewer),
                errors,
                response)) {
            return page.correcting(startup, decision, viewer, model);
        }
        flash.addFlashAttribute("done", "startup.decision-corrected");
        return "redirect:/startups/{slug}#decisions";
    }

    private StartupHead startup(String slug, Viewer viewer) {
        return pages.head(slug, LocalDate.now(clock), viewer.reach()).orElseThrow(NotFound::new);
    }
}

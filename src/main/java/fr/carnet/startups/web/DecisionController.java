package fr.carnet.startups.web;

import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.Startups;
import fr.carnet.web.FormRefusals;
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

/** Recording what a committee decided about a startup. */
@Controller
class DecisionController {

    private static final String VIEW = "startups/decision";

    private final Startups startups;
    private final StartupPageQueries pages;
    private final StartupLabels labels;
    private final CitedClauses clauses;
    private final Clock clock;

    DecisionController(
            Startups startups, StartupPageQueries pages, StartupLabels labels, CitedClauses clauses, Clock clock) {
        this.startups = startups;
        this.pages = pages;
        this.labels = labels;
        this.clauses = clauses;
        this.clock = clock;
    }

    @GetMapping("/startups/{slug}/decision")
    String form(@PathVariable String slug, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        model.addAttribute("form", DecisionForm.on(LocalDate.now(clock)));
        return page(startup(slug, viewer), viewer, model);
    }

    @PostMapping("/startups/{slug}/decision")
    String record(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        StartupHead startup = startup(slug, viewer);
        if (!FormRefusals.attempt(() -> startups.decide(startup.startupId(), form.decision(), viewer), errors)) {
            return page(startup, viewer, model);
        }
        flash.addFlashAttribute("done", "startup.decided");
        return "redirect:/startups/{slug}";
    }

    private StartupHead startup(String slug, Viewer viewer) {
        return pages.head(slug, LocalDate.now(clock), viewer.reach()).orElseThrow(NotFound::new);
    }

    private String page(StartupHead startup, Viewer viewer, Model model) {
        model.addAttribute("startup", startup);
        model.addAttribute("outcomes", labels.outcomes());
        model.addAttribute("phases", labels.phases());
        model.addAttribute(
                "clauses",
                clauses.inSightOf(viewer, ClauseTopic.PRODUCT_SHEET, ClauseTopic.USAGE_RESULTS, ClauseTopic.TAKEOVER));
        return VIEW;
    }
}

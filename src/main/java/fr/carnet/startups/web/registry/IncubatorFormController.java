package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.registry.IncubatorRegistry;
import fr.carnet.startups.web.registry.FormQueries.IncubatorSheet;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creating and editing an incubator. */
@Controller
class IncubatorFormController {

    private final IncubatorRegistry incubators;
    private final FormQueries queries;

    IncubatorFormController(IncubatorRegistry incubators, FormQueries queries) {
        this.incubators = incubators;
        this.queries = queries;
    }

    @GetMapping("/incubateurs/nouveau")
    String ask(Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("incubatorForm", new IncubatorForm(null, null, null, false, null, null, 0));
        return page(null, viewer, model);
    }

    @PostMapping("/incubateurs/nouveau")
    String create(
            @Valid @ModelAttribute("incubatorForm") IncubatorForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER);
        var slug = new String[1];
        if (FormRefusals.attempt(
                () -> slug[0] = incubators.create(Typed.words(form.slug()), form.details(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "incubator.created");
            return "redirect:/incubateurs/" + slug[0];
        }
        return page(null, viewer, model);
    }

    @GetMapping("/incubateurs/{slug}/modification")
    String change(@PathVariable String slug, Viewer viewer, Model model) {
        IncubatorSheet incubator = find(slug, viewer);
        model.addAttribute("incubatorForm", incubator.form());
        return page(incubator, viewer, model);
    }

    @PostMapping("/incubateurs/{slug}/modification")
    String change(
            @PathVariable String slug,
            @Valid @ModelAttribute("incubatorForm") IncubatorForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        IncubatorSheet incubator = find(slug, viewer);
        if (FormRefusals.attempt(
                () -> incubators.change(incubator.incubatorId(), form.seen(), form.details(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "incubator.changed");
            return "redirect:/incubateurs/{slug}";
        }
        return page(incubator, viewer, model);
    }

    private IncubatorSheet find(String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return queries.incubator(slug, viewer.reach()).orElseThrow(NotFound::new);
    }

    private String page(@Nullable IncubatorSheet incubator, Viewer viewer, Model model) {
        model.addAttribute("incubator", incubator);
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        model.addAttribute(
                "sponsors",
                queries.sponsors(incubator == null ? null : incubator.form().sponsor()));
        return "startups/registry/incubator";
    }
}

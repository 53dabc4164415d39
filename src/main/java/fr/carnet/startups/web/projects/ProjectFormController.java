package fr.carnet.startups.web.projects;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.registry.DigitalProjects;
import fr.carnet.startups.web.registry.FormQueries;
import fr.carnet.startups.web.registry.Typed;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creating and editing a digital project. */
@Controller
@RequestMapping("/projets")
class ProjectFormController {

    private final DigitalProjects projects;
    private final ProjectQueries queries;
    private final FormQueries choices;

    ProjectFormController(DigitalProjects projects, ProjectQueries queries, FormQueries choices) {
        this.projects = projects;
        this.queries = queries;
        this.choices = choices;
    }

    @GetMapping("/nouveau")
    String ask(Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("projectForm", ProjectForm.blank());
        return page(null, viewer, model);
    }

    @PostMapping("/nouveau")
    String create(
            @Valid @ModelAttribute("projectForm") ProjectForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER);
        check(form, errors);
        var slug = new String[1];
        if (FormRefusals.attempt(
                () -> slug[0] = projects.create(Typed.words(form.slug()), form.details(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "project.created");
            return "redirect:/projets/" + slug[0];
        }
        return page(null, viewer, model);
    }

    @GetMapping("/{slug}/modification")
    String change(@PathVariable String slug, Viewer viewer, Model model) {
        ProjectSheet project = find(slug, viewer);
        model.addAttribute("projectForm", project.form());
        return page(project, viewer, model);
    }

    @PostMapping("/{slug}/modification")
    String change(
            @PathVariable String slug,
            @Valid @ModelAttribute("projectForm") ProjectForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        ProjectSheet project = find(slug, viewer);
        check(form, errors);
        if (FormRefusals.attempt(
                () -> projects.change(project.projectId(), form.seen(), form.details(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "project.changed");
            return "redirect:/projets/{slug}";
        }
        return page(project, viewer, model);
    }

    private ProjectSheet find(String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        return queries.find(slug, viewer.reach()).orElseThrow(NotFound::new);
    }

    /** Beside what else is wrong: every mistake at once. */
    private static void check(ProjectForm form, BindingResult errors) {
        if (errors.getTarget() != null) {
            FormRefusals.say(form.links().mistakes(), errors);
        }
    }

    private String page(@Nullable ProjectSheet project, Viewer viewer, Model model) {
        ProjectForm kept = project == null ? ProjectForm.blank() : project.form();
        model.addAttribute("project", project);
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        model.addAttribute("sponsors", choices.sponsors(kept.sponsor()));
        model.addAttribute("incubators", choices.incubators(kept.incubator()));
        return "startups/projects/form";
    }
}

package fr.carnet.startups.web.projects;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupOrders;
import fr.carnet.startups.registry.DigitalProjects;
import fr.carnet.startups.web.registry.AddressForm;
import fr.carnet.startups.web.registry.Archiving;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** Giving a digital project another address; archiving it, with a page that says what will happen, and offering it again. */
@Controller
@RequestMapping("/projets/{slug}")
class ProjectKeepingController {

    private final DigitalProjects projects;
    private final ProjectQueries queries;
    private final StartupOrders orders;

    ProjectKeepingController(DigitalProjects projects, ProjectQueries queries, StartupOrders orders) {
        this.projects = projects;
        this.queries = queries;
        this.orders = orders;
    }

    @GetMapping("/adresse")
    String askAddress(@PathVariable String slug, Viewer viewer, Model model) {
        ProjectSheet project = find(slug, viewer);
        model.addAttribute(
                "addressForm", new AddressForm(project.slug(), project.form().seen()));
        return address(project, model);
    }

    @PostMapping("/adresse")
    String rename(
            @PathVariable("slug") String former,
            @Valid @ModelAttribute("addressForm") AddressForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        ProjectSheet project = find(former, viewer);
        if (FormRefusals.attempt(
                () -> projects.rename(project.projectId(), form.seen(), Objects.requireNonNull(form.slug()), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "project.renamed");
            return "redirect:/projets/" + form.slug();
        }
        return address(project, model);
    }

    @GetMapping("/archivage")
    String askToArchive(@PathVariable String slug, Viewer viewer, Model model) {
        ProjectSheet project = find(slug, viewer);
        Refusal obstacle = project.archived()
                ? null
                : projects.obstacle(project.projectId(), viewer).orElse(null);
        return archiving(project, obstacle).show(model);
    }

    /** @param retablir is it to be offered again? */
    @PostMapping("/archivage")
    String archive(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean retablir,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        ProjectSheet project = find(slug, viewer);
        try {
            if (retablir) {
                projects.restore(project.projectId(), viewer);
            } else {
                projects.archive(project.projectId(), viewer);
            }
        } catch (RuleViolation refused) {
            return archiving(project, refused.refusal()).show(model);
        }
        flash.addFlashAttribute("done", retablir ? "project.restored" : "project.archived");
        return "redirect:/projets/{slug}";
    }

    private ProjectSheet find(String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return queries.find(slug, viewer.reach()).orElseThrow(NotFound::new);
    }

    private static String address(ProjectSheet project, Model model) {
        model.addAttribute("project", project);
        return "startups/projects/address";
    }

    private Archiving archiving(ProjectSheet project, @Nullable Refusal obstacle) {
        return new Archiving(
                "PROJECT",
                project.name(),
                "/projets/" + project.slug() + "/archivage",
                "/projets/" + project.slug(),
                project.archived(),
                obstacle,
                obstacle == null ? List.of() : orders.unfinished(project.projectId()));
    }
}

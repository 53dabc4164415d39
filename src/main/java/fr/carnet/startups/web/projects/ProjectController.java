package fr.carnet.startups.web.projects;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.StartupPageSection;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.HxRequest;
import fr.carnet.web.ListRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of digital projects and the page of each. */
@Controller
@RequestMapping("/projets")
class ProjectController {

    private static final Columns<ProjectRow> COLUMNS = Columns.<ProjectRow>start()
            .text("Projet", ProjectRow::name)
            .text("Identifiant", ProjectRow::slug)
            .text("Description", ProjectRow::description)
            .text("Administration porteuse", ProjectRow::sponsorName)
            .text("Responsable de produit", ProjectRow::productOwners)
            .text("Incubateur", ProjectRow::incubatorName);

    private final ProjectQueries projects;
    private final ObjectProvider<StartupPageSection> sections;

    ProjectController(ProjectQueries projects, ObjectProvider<StartupPageSection> sections) {
        this.projects = projects;
        this.sections = sections;
    }

    @GetMapping
    String list(
            @ModelAttribute("filter") ProjectFilter filter,
            ListRequest request,
            Viewer viewer,
            HxRequest hx,
            Model model) {
        model.addAttribute("page", projects.page(filter, request, viewer.reach()));
        model.addAttribute("states", List.of(new Choice(ProjectFilter.ARCHIVED, "Archivés")));
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        return hx.view("startups/projects/list", "resultats");
    }

    @GetMapping("/export.{format}")
    void export(ProjectFilter filter, ListRequest request, Viewer viewer, Export export) {
        export.send("projets-numeriques", COLUMNS, row -> projects.each(filter, request, viewer.reach(), row));
    }

    @GetMapping("/{slug}")
    String page(@PathVariable String slug, Viewer viewer, Model model) {
        Optional<ProjectSheet> found = projects.find(slug, viewer.reach());
        if (found.isEmpty()) {
            return "redirect:/projets/" + projects.renamed(slug, viewer.reach()).orElseThrow(NotFound::new);
        }
        ProjectSheet project = found.get();
        model.addAttribute("project", project);
        model.addAttribute("edits", viewer.is(Role.BUYER, Role.PRODUCT_OWNER));
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        model.addAttribute(
                "sections",
                sections.orderedStream()
                        .filter(StartupPageSection::isForProjects)
                        .flatMap(section -> section.of(project.projectId(), project.slug(), viewer).stream())
                        .toList());
        return "startups/projects/page";
    }
}

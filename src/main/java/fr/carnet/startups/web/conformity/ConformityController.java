package fr.carnet.startups.web.conformity;

import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.conformity.ConformityChecklists;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.web.conformity.ConformityQueries.Head;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** The conformity checklist of a startup, and what is said of each of its items. */
@Controller
@RequestMapping("/startups/{slug}/conformite")
class ConformityController {

    private final ConformityChecklists checklists;
    private final ConformityQueries queries;
    private final ConformityLabels labels;
    private final StoredFiles files;
    private final Clock clock;

    ConformityController(
            ConformityChecklists checklists,
            ConformityQueries queries,
            ConformityLabels labels,
            StoredFiles files,
            Clock clock) {
        this.checklists = checklists;
        this.queries = queries;
        this.labels = labels;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String slug, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH, Role.CORRESPONDENT);
        Head startup = find(slug, viewer);
        model.addAttribute("startup", startup);
        model.addAttribute("items", queries.itemsWithFiles(startup.startupId(), today()));
        var recommendations = queries.recommendations(startup.startupId(), today());
        model.addAttribute(
                "pending",
                recommendations.stream().filter(RecommendationRow::open).toList());
        model.addAttribute(
                "closed", recommendations.stream().filter(row -> !row.open()).toList());
        model.addAttribute("edits", viewer.is(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH));
        return "startups/conformity/page";
    }

    @GetMapping("/{item}")
    String ask(@PathVariable String slug, @PathVariable String item, Viewer viewer, Model model) {
        ConformityRow row = form(slug, item, viewer, model);
        model.addAttribute("conformityForm", ConformityForm.of(row));
        return "startups/conformity/item";
    }

    @PostMapping("/{item}")
    String state(
            @PathVariable String slug,
            @PathVariable String item,
            @Valid @ModelAttribute("conformityForm") ConformityForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        ConformityRow row = form(slug, item, viewer, model);
        Head startup = find(slug, viewer);
        if (FormRefusals.attempt(
                () -> checklists.state(
                        startup.startupId(), row.item(), form.seen(), form.statement(), form.uploads(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "conformity.stated");
            return "redirect:/startups/{slug}/conformite";
        }
        return "startups/conformity/item";
    }

    @PostMapping("/{item}/fichiers/{file}/retrait")
    String removeFile(
            @PathVariable String slug,
            @PathVariable String item,
            @PathVariable UUID file,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        Head startup = find(slug, viewer);
        checklists.removeFile(startup.startupId(), item(item), new FileId(file), viewer);
        flash.addFlashAttribute("done", "conformity.file-removed");
        return "redirect:/startups/{slug}/conformite/{item}";
    }

    private ConformityRow form(String slug, String item, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        Head startup = find(slug, viewer);
        ConformityItem asked = item(item);
        ConformityRow row = queries.itemsWithFiles(startup.startupId(), today()).stream()
                .filter(each -> each.item() == asked)
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("startup", startup);
        model.addAttribute("row", row);
        model.addAttribute("states", labels.states());
        model.addAttribute("accepted", files.accepted());
        model.addAttribute("maximum", files.maximum().toMegabytes());
        return row;
    }

    private static ConformityItem item(String slug) {
        return ConformityItem.named(slug).orElseThrow(NotFound::new);
    }

    private Head find(String slug, Viewer viewer) {
        return queries.startup(slug, viewer.reach()).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

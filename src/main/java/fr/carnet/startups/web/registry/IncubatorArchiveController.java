package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupOrders;
import fr.carnet.startups.registry.IncubatorRegistry;
import fr.carnet.startups.web.registry.FormQueries.IncubatorSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Archiving an incubator, with a page that says what will happen, and offering it again. */
@Controller
@RequestMapping("/incubateurs/{slug}/archivage")
class IncubatorArchiveController {

    private final IncubatorRegistry incubators;
    private final FormQueries queries;
    private final StartupOrders orders;

    IncubatorArchiveController(IncubatorRegistry incubators, FormQueries queries, StartupOrders orders) {
        this.incubators = incubators;
        this.queries = queries;
        this.orders = orders;
    }

    @GetMapping
    String ask(@PathVariable String slug, Viewer viewer, Model model) {
        IncubatorSheet incubator = find(slug, viewer);
        Refusal obstacle = incubator.archived()
                ? null
                : incubators.obstacle(incubator.incubatorId(), viewer).orElse(null);
        return page(incubator, obstacle).show(model);
    }

    /** @param retablir is it to be offered again? */
    @PostMapping
    String act(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean retablir,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        IncubatorSheet incubator = find(slug, viewer);
        try {
            if (retablir) {
                incubators.restore(incubator.incubatorId(), viewer);
            } else {
                incubators.archive(incubator.incubatorId(), viewer);
            }
        } catch (RuleViolation refused) {
            return page(incubator, refused.refusal()).show(model);
        }
        flash.addFlashAttribute("done", retablir ? "incubator.restored" : "incubator.archived");
        return "redirect:/incubateurs/{slug}";
    }

    private IncubatorSheet find(String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return queries.incubator(slug, viewer.reach()).orElseThrow(NotFound::new);
    }

    private Archiving page(IncubatorSheet incubator, @Nullable Refusal obstacle) {
        return new Archiving(
                "INCUBATOR",
                incubator.name(),
                "/incubateurs/" + incubator.slug() + "/archivage",
                "/incubateurs/" + incubator.slug(),
                incubator.archived(),
                obstacle,
                obstacle == null ? List.of() : orders.unfinished(incubator.incubatorId()));
    }
}

package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupOrders;
import fr.carnet.startups.registry.StartupRegistry;
import fr.carnet.startups.web.registry.FormQueries.StartupSheet;
import java.time.Clock;
import java.time.LocalDate;
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

/** Archiving a startup, with a page that says what will happen, and offering it again. */
@Controller
@RequestMapping("/startups/{slug}/archivage")
class StartupArchiveController {

    private final StartupRegistry startups;
    private final FormQueries queries;
    private final StartupOrders orders;
    private final Clock clock;

    StartupArchiveController(StartupRegistry startups, FormQueries queries, StartupOrders orders, Clock clock) {
        this.startups = startups;
        this.queries = queries;
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String slug, Viewer viewer, Model model) {
        StartupSheet startup = find(slug, viewer);
        Refusal obstacle = startup.archived()
                ? null
                : startups.obstacle(startup.startupId(), viewer).orElse(null);
        return page(startup, obstacle).show(model);
    }

    /** @param retablir is it to be offered again? */
    @PostMapping
    String act(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean retablir,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        StartupSheet startup = find(slug, viewer);
        try {
            if (retablir) {
                startups.restore(startup.startupId(), viewer);
            } else {
                startups.archive(startup.startupId(), viewer);
            }
        } catch (RuleViolation refused) {
            return page(startup, refused.refusal()).show(model);
        }
        flash.addFlashAttribute("done", retablir ? "startup.restored" : "startup.archived");
        return "redirect:/startups/{slug}";
    }

    private StartupSheet find(String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return queries.startup(slug, LocalDate.now(clock), viewer.reach()).orElseThrow(NotFound::new);
    }

    private Archiving page(StartupSheet startup, @Nullable Refusal obstacle) {
        return new Archiving(
                "STARTUP",
                startup.name(),
                "/startups/" + startup.slug() + "/archivage",
                "/startups/" + startup.slug(),
                startup.archived(),
                obstacle,
                obstacle == null ? List.of() : orders.unfinished(startup.startupId()));
    }
}

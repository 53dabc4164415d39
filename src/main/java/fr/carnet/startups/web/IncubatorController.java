package fr.carnet.startups.web;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an incubator. */
@Controller
class IncubatorController {

    private final IncubatorPageQueries queries;
    private final Clock clock;

    IncubatorController(IncubatorPageQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/incubateurs/{slug}")
    String page(@PathVariable String slug, Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        var head = queries.head(slug, viewer.reach());
        if (head.isEmpty()) {
            return "redirect:/incubateurs/"
                    + queries.merged(slug, viewer.reach()).orElseThrow(NotFound::new);
        }
        model.addAttribute("incubator", head.get());
        model.addAttribute("groups", PhaseGroup.of(queries.startups(slug, today, viewer.reach()), today));
        model.addAttribute("edits", viewer.is(Role.BUYER, Role.COACH));
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        return "startups/incubator";
    }
}

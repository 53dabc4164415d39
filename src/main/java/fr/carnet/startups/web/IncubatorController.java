package fr.carnet.startups.web;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.IncubatorPageSection;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an incubator. */
@Controller
class IncubatorController {

    private final IncubatorPageQueries queries;
    private final ObjectProvider<IncubatorPageSection> sections;
    private final Clock clock;

    IncubatorController(IncubatorPageQueries queries, ObjectProvider<IncubatorPageSection> sections, Clock clock) {
        this.queries = queries;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/incubateurs/{slug}")
    String page(@PathVariable String slug, Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        var found = queries.head(slug, viewer.reach());
        if (found.isEmpty()) {
            return "redirect:/incubateurs/"
                    + queries.merged(slug, viewer.reach()).orElseThrow(NotFound::new);
        }
        var incubator = found.get();
        model.addAttribute("incubator", incubator);
        model.addAttribute(
                "sections",
                sections.orderedStream()
                        .flatMap(section -> section.of(incubator.incubatorId(), slug, viewer).stream())
                        .toList());
        model.addAttribute("groups", PhaseGroup.of(queries.startups(slug, today, viewer.reach()), today));
        model.addAttribute("edits", viewer.is(Role.BUYER, Role.COACH));
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        return "startups/incubator";
    }
}

package fr.carnet.coordination.web;

import fr.carnet.coordination.PointKind;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The weekly points that one may hold or read (A-2018 § 4.2). */
@Controller
class PointListController {

    private final PointListQueries queries;
    private final Clock clock;

    PointListController(PointListQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/point-hebdomadaire")
    String list(Viewer viewer, Model model) {
        var rows = queries.of(viewer);
        model.addAttribute("week", Week.of(LocalDate.now(clock)));
        model.addAttribute(
                "contractors",
                rows.stream().filter(row -> row.kind() == PointKind.CONTRACTOR).toList());
        model.addAttribute(
                "incubators",
                rows.stream().filter(row -> row.kind() == PointKind.INCUBATOR).toList());
        model.addAttribute("rows", rows);
        model.addAttribute("decisions", PointKind.showsDecisionsTo(viewer));
        model.addAttribute("leads", viewer.is(Role.BUYER, Role.COACH));
        return "coordination/list";
    }
}

package fr.carnet.startups.web.indicators;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.web.indicators.IndicatorChart.Point;
import fr.carnet.startups.web.indicators.IndicatorQueries.StartupHead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All indicators of a startup, each with its chart; and one of them, with its values. */
@Controller
class IndicatorListController {

    private final IndicatorQueries queries;
    private final IndicatorPage page;
    private final Clock clock;

    IndicatorListController(IndicatorQueries queries, IndicatorPage page, Clock clock) {
        this.queries = queries;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/startups/{slug}/indicateurs")
    String list(@PathVariable String slug, Viewer viewer, Model model) {
        StartupHead startup = queries.startup(slug, viewer.reach()).orElseThrow(NotFound::new);
        List<IndicatorSheet> all = queries.indicators(startup.startupId());
        Map<UUID, List<Point>> months = queries.months(startup.startupId());
        Map<UUID, IndicatorChart> charts = new LinkedHashMap<>();
        all.stream()
                .filter(each -> each.archivedOn() == null)
                .forEach(each -> charts.put(
                        each.id(),
                        new IndicatorChart(
                                each.id(),
                                each.name(),
                                each.unit(),
                                months.getOrDefault(each.id(), List.of()),
                                each.target())));
        model.addAttribute("startup", startup);
        model.addAttribute(
                "indicators",
                all.stream().filter(each -> each.archivedOn() == null).toList());
        model.addAttribute(
                "archived",
                all.stream().filter(each -> each.archivedOn() != null).toList());
        model.addAttribute("charts", charts);
        model.addAttribute("edits", viewer.is(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH));
        model.addAttribute("today", LocalDate.now(clock));
        return "startups/indicators/list";
    }

    @GetMapping("/startups/{slug}/indicateurs/{indicator}")
    String one(@PathVariable String slug, @PathVariable UUID indicator, Viewer viewer, Model model) {
        model.addAttribute("valueForm", ValueForm.blank());
        return page.show(slug, indicator, viewer, model);
    }
}

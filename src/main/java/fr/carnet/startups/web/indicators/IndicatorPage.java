package fr.carnet.startups.web.indicators;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.web.indicators.IndicatorChart.Point;
import fr.carnet.startups.web.indicators.IndicatorQueries.StartupHead;
import fr.carnet.startups.web.indicators.IndicatorQueries.ValueLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds an indicator within reach and what its page shows, for the controllers that lead to it. */
@Component
class IndicatorPage {

    private final IndicatorQueries queries;
    private final Clock clock;

    IndicatorPage(IndicatorQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** An indicator with its startup. */
    record Found(StartupHead startup, IndicatorSheet indicator) {}

    /**
     * @throws NotFound where there is no such indicator of that startup within reach
     */
    Found find(String slug, UUID indicator, Viewer viewer, Model model) {
        StartupHead startup = queries.startup(slug, viewer.reach()).orElseThrow(NotFound::new);
        IndicatorSheet sheet = queries.indicator(startup.startupId(), indicator).orElseThrow(NotFound::new);
        model.addAttribute("startup", startup);
        model.addAttribute("indicator", sheet);
        return new Found(startup, sheet);
    }

    /** The page of an indicator, with the form in the model. */
    String show(String slug, UUID id, Viewer viewer, Model model) {
        IndicatorSheet indicator = find(slug, id, viewer, model).indicator();
        List<ValueLine> values = queries.values(id);
        List<Point> points = new ArrayList<>(values.stream()
                .map(value -> new Point(value.day(), value.value()))
                .toList());
        Collections.reverse(points);
        model.addAttribute(
                "chart", new IndicatorChart(id, indicator.name(), indicator.unit(), points, indicator.target()));
        model.addAttribute("values", values);
        model.addAttribute("count", values.size() < IndicatorQueries.MOST_VALUES ? values.size() : queries.count(id));
        model.addAttribute("former", queries.former(id));
        model.addAttribute("edits", viewer.is(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH));
        model.addAttribute("today", LocalDate.now(clock));
        return "startups/indicators/indicator";
    }
}

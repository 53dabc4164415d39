package fr.carnet.startups.web.indicators;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The indicators of a startup on its page: the main one as a small chart, the others as a list. */
@Component
@Order(30)
class IndicatorSection implements StartupPageSection {

    private final IndicatorQueries queries;
    private final Clock clock;

    IndicatorSection(IndicatorQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * What the section shows.
     *
     * @param main null where the startup has no indicator
     * @param chart that of the main one
     * @param archived are there some that are out of use?
     * @param edits may the viewer define indicators and type their values?
     */
    record Shown(
            String slug,
            @Nullable IndicatorSheet main,
            @Nullable IndicatorChart chart,
            List<IndicatorSheet> others,
            boolean archived,
            boolean edits,
            LocalDate today) {}

    @Override
    public Optional<Content> of(StartupId id, String slug, Viewer viewer) {
        List<IndicatorSheet> known = queries.indicators(id);
        List<IndicatorSheet> all = known.stream()
                .filter(indicator -> indicator.archivedOn() == null)
                .toList();
        IndicatorSheet main =
                all.stream().filter(IndicatorSheet::main).findFirst().orElse(null);
        IndicatorChart chart = main == null
                ? null
                : new IndicatorChart(
                        main.id(),
                        main.name(),
                        main.unit(),
                        queries.months(id).getOrDefault(main.id(), List.of()),
                        main.target());
        var shown = new Shown(
                slug,
                main,
                chart,
                all.stream().filter(indicator -> !indicator.main()).toList(),
                known.size() > all.size(),
                viewer.is(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH),
                LocalDate.now(clock));
        return Optional.of(new Content("indicateurs", "Indicateurs", "startups/indicators/section", shown));
    }
}

package fr.carnet.tracking.web.overview;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.tracking.web.estimates.EstimateQueries;
import fr.carnet.tracking.web.estimates.LineProgress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far an order is, on its page: the burn-up, and the estimates so far. */
@Component
@Order(50)
class ProgressSection implements OrderPageSection {

    private final BurnUpQueries charts;
    private final EstimateQueries estimates;
    private final Clock clock;

    ProgressSection(BurnUpQueries charts, EstimateQueries estimates, Clock clock) {
        this.charts = charts;
        this.estimates = estimates;
        this.clock = clock;
    }

    /**
     * What the fragment shows.
     *
     * @param used lines that have little or nothing left
     * @param overdue lines that nobody estimated for too long
     * @param order where to estimate anew, or null for whoever does not
     */
    record Progress(
            BurnUp chart,
            List<LineProgress> used,
            List<LineProgress> overdue,
            List<EstimateQueries.Given> history,
            @Nullable String order) {}

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        return charts.of(order).map(chart -> {
            var today = LocalDate.now(clock);
            var lines = estimates.lines(order, today, viewer.reach());
            var estimated =
                    viewer.is(Role.CORRESPONDENT) ? estimates.numberToEstimate(order) : Optional.<String>empty();
            var progress = new Progress(
                    chart,
                    lines.stream().filter(LineProgress::nearlyUsed).toList(),
                    lines.stream()
                            .filter(line -> !line.days().used() && line.overdueOn(today))
                            .toList(),
                    estimates.history(order),
                    estimated.orElse(null));
            return new Content("avancement", "Avancement", "tracking/overview/progress-section", progress, true);
        });
    }
}

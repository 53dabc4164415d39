package fr.carnet.tracking.web;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
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

    ProgressSection(BurnUpQueries charts, EstimateQueries estimates) {
        this.charts = charts;
        this.estimates = estimates;
    }

    /**
     * What the fragment shows.
     *
     * @param order where to estimate anew, or null for whoever does not
     */
    record Progress(
            BurnUp chart,
            List<EstimateQueries.Given> history,
            @Nullable String order) {}

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        return charts.of(order).map(chart -> {
            var estimated =
                    viewer.is(Role.CORRESPONDENT) ? estimates.numberToEstimate(order) : Optional.<String>empty();
            var progress = new Progress(chart, estimates.history(order), estimated.orElse(null));
            return new Content("avancement", "Avancement", "tracking/progress-section", progress, true);
        });
    }
}

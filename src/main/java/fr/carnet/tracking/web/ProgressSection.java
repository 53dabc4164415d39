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

/** How far an order is, on its page: the burn-up, the four figures of each line, and the estimates so far. */
@Component
@Order(50)
class ProgressSection implements OrderPageSection {

    private final BurnUpQueries charts;
    private final EstimateQueries estimates;

    ProgressSection(BurnUpQueries charts, EstimateQueries estimates) {
        this.charts = charts;
        this.estimates = estimates;
    }

    /** What the fragment shows. */
    record Progress(
            @Nullable BurnUp chart, List<LineProgress> lines, List<EstimateQueries.Given> history, boolean estimates) {}

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        return charts.of(order)
                .map(chart -> new Progress(
                        chart, estimates.lines(order), estimates.history(order), viewer.is(Role.CORRESPONDENT)))
                .map(progress -> new Content("avancement", "Avancement", "tracking/progress-section", progress));
    }
}

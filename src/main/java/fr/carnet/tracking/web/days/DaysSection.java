package fr.carnet.tracking.web.days;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Viewer;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The days of an order by month and activity, on its page. */
@Component
@Order(100)
class DaysSection implements OrderPageSection {

    private final MonthQueries queries;

    DaysSection(MonthQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        return Optional.of(new Content(
                "jours", "Jours par mois et activité", "tracking/days/order-section", queries.months(order)));
    }
}

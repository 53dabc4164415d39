package fr.carnet.tracking.web.statements;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The statements of an order, on its page. */
@Component
@Order(110)
class StatementSection implements OrderPageSection {

    private final StatementQueries queries;

    StatementSection(StatementQueries queries) {
        this.queries = queries;
    }

    /** The last month first. */
    record Section(OrderId order, List<StatementMonth> months) {}

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        var months = queries.months(order).stream()
                .sorted(Comparator.comparing(StatementMonth::month).reversed())
                .toList();
        if (months.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Content(
                "releves", "Relevés mensuels", "tracking/statements/statement-section", new Section(order, months)));
    }
}

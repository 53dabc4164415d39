package fr.carnet.orders.web.list;

import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.web.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what a list of orders comes to, without adding up ten thousand of them for each page: it is remembered until an order
 * changes.
 */
@Component
public class OrderBookTotals {

    private final OrderListQueries queries;
    private final Remembered<Question, OrderTotals> remembered;

    OrderBookTotals(OrderListQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.remembered = new Remembered<>(jdbc, "select sum(ticks) from order_book_tick");
    }

    private record Question(OrderFilter filter, Reach reach, boolean amounts) {}

    OrderTotals of(OrderFilter filter, Viewer viewer) {
        // Names may change without an order changing.
        return filter.searchesNames()
                ? queries.totals(filter, viewer)
                : remembered.of(
                        new Question(filter, viewer.reach(), viewer.seesAmounts()),
                        () -> queries.totals(filter, viewer));
    }
}

package fr.carnet.orders.web.list;

import fr.carnet.people.Viewer;
import fr.carnet.shared.DayFigures;
import fr.carnet.web.ListRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines of the orders within reach that a list is narrowed to. Prices are selected only where allowed. */
@Component
public class OrderLineQueries {

    private static final String LINE = """
            , l.code, l.title, l.quantity, l.days as line_days, l.released_days as line_released_days,
            l.consumed as line_consumed""";

    private static final String PRICE = ", l.unit_price, l.amount as line_amount, o.total_excl_vat";

    private final JdbcClient jdbc;

    OrderLineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the list, then of the orders' lines. One transaction: PostgreSQL streams only inside one. */
    @Transactional(readOnly = true)
    public void each(OrderFilter filter, ListRequest list, Viewer viewer, Consumer<OrderLineRow> each) {
        boolean priced = viewer.seesAmounts();
        var from = OrderListFrom.of(filter, viewer.reach());
        var sorts = priced ? OrderListQueries.PRICED_SORTS : OrderListQueries.SORTS;
        var lines = from.bind(jdbc.sql("select " + OrderListQueries.COLUMNS + LINE + (priced ? PRICE : "")
                                + from.forRows("join order_line l on l.order_id = o.id")
                                + list.orderBy(sorts)
                                + ", l.position")
                        .withFetchSize(500))
                .query((row, index) -> row(row, index, priced));
        try (var rows = lines.stream()) {
            rows.forEach(each);
        }
    }

    private static OrderLineRow row(ResultSet row, int index, boolean priced) throws SQLException {
        return new OrderLineRow(
                OrderListQueries.row(row, index),
                row.getString("code"),
                row.getString("title"),
                row.getBigDecimal("quantity"),
                days(row),
                priced
                        ? new OrderLineRow.Price(row.getBigDecimal("unit_price"), row.getBigDecimal("line_amount"))
                        : null);
    }

    private static @Nullable DayFigures days(ResultSet row) throws SQLException {
        var gross = row.getBigDecimal("line_days");
        return gross == null
                ? null
                : new DayFigures(
                        gross, row.getBigDecimal("line_released_days"), row.getBigDecimal("line_consumed"), null);
    }
}

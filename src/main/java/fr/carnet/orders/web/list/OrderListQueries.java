package fr.carnet.orders.web.list;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.OrderSubjectSql;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupKind;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Sorts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the orders within reach, by one filter for the page, its totals and its export. Amounts are selected only where
 * allowed.
 */
@Component
public class OrderListQueries {

    static final Sorts SORTS = Sorts.by("numero", "o.number")
            .and("startup", "subject")
            .and("titulaire", "c.name collate \"fr-x-icu\"")
            .and(
                    "etat",
                    "array_position(array['DRAFT', 'ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'COMPLETED', 'TERMINATED',"
                            + " 'CANCELLED'], o.state)",
                    "o.refused")
            .and("periode", "o.starts_on", "o.ends_on")
            .and("fin", "o.ends_on")
            .and("jours", "o.total_days")
            .and("consomme", "consumed")
            .and("emission", "o.issued_on")
            .initially("-emission")
            .then("o.id");

    static final Sorts PRICED_SORTS = SORTS.and("montant", "o.total_excl_vat");

    static final String COLUMNS = """
            o.id, o.number, o.state, o.refused, o.phase, s.kind, c.name as contractor, o.starts_on, o.ends_on, %s,
            cast(o.created_at at time zone 'Europe/Paris' as date) as begun_on,
            coalesce(s.name, %s, a.title)
                collate "fr-x-icu" as subject, %s as named""".formatted(DayFiguresSql.ORDER, OrderSubjectSql.COVERED, OrderSubjectSql.NAMED);

    /** What stands apart from what was issued, each by columns of its name. */
    private static final List<OrderStanding> APART =
            List.of(OrderStanding.DRAFT, OrderStanding.CANCELLED, OrderStanding.REFUSED, OrderStanding.ABANDONED);

    private static String totals(boolean priced) {
        var sql = new StringBuilder("""
                count(*) as orders, coalesce(sum(o.total_days), 0) as days,
                count(*) filter (where o.released_days > 0 or o.released_excl_vat > 0) as released_orders,
                coalesce(sum(o.released_days), 0) as released_days""");
        if (priced) {
            sql.append(", coalesce(sum(o.total_excl_vat), 0) as amount");
            sql.append(", coalesce(sum(o.released_excl_vat), 0) as released_amount");
        }
        for (var standing : APART) {
            String name = standing.name();
            String only = "filter (where o.state = '" + standing.state() + "'" + OrderListFrom.within(standing) + ")";
            sql.append(", count(*) %s as %s_orders".formatted(only, name));
            sql.append(", coalesce(sum(o.total_days) %s, 0) as %s_days".formatted(only, name));
            if (priced) {
                sql.append(", coalesce(sum(o.total_excl_vat) %s, 0) as %s_amount".formatted(only, name));
            }
        }
        return sql.toString();
    }

    private final JdbcClient jdbc;

    OrderListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrderTotals totals(OrderFilter filter, Viewer viewer) {
        boolean priced = viewer.seesAmounts();
        var from = OrderListFrom.of(filter, viewer.reach());
        return from.bind(jdbc.sql("select " + totals(priced) + from.forTotals()))
                .query((row, index) -> totals(row, priced))
                .single();
    }

    List<OrderRow> rows(OrderFilter filter, ListRequest list, long total, Viewer viewer) {
        return select(filter, list, SORTS, list.window(total), viewer, "", OrderListQueries::row)
                .list();
    }

    List<PricedOrderRow> pricedRows(OrderFilter filter, ListRequest list, long total, Viewer viewer) {
        return select(filter, list, PRICED_SORTS, list.window(total), viewer, AMOUNT, OrderListQueries::pricedRow)
                .list();
    }

    /** One transaction: PostgreSQL streams only inside one. */
    @Transactional(readOnly = true)
    public void each(OrderFilter filter, ListRequest list, Viewer viewer, Consumer<OrderRow> each) {
        try (var rows = select(filter, list, SORTS, "", viewer, "", OrderListQueries::row).stream()) {
            rows.forEach(each);
        }
    }

    @Transactional(readOnly = true)
    public void eachPriced(OrderFilter filter, ListRequest list, Viewer viewer, Consumer<PricedOrderRow> each) {
        try (var rows = select(filter, list, PRICED_SORTS, "", viewer, AMOUNT, OrderListQueries::pricedRow).stream()) {
            rows.forEach(each);
        }
    }

    private static final String AMOUNT = ", o.total_excl_vat, o.released_excl_vat, o.committed_excl_vat";

    private <T> JdbcClient.MappedQuerySpec<T> select(
            OrderFilter filter,
            ListRequest list,
            Sorts sorts,
            String window,
            Viewer viewer,
            String amount,
            RowMapper<T> mapper) {
        var from = OrderListFrom.of(filter, viewer.reach());
        return from.bind(jdbc.sql("select " + COLUMNS + amount + from.forRows() + list.orderBy(sorts) + window)
                        .withFetchSize(500))
                .query(mapper);
    }

    /** The lots, contractors and incubators of the orders within reach, to filter by; each value begins with what it is. */
    List<Choice> choices(Viewer viewer) {
        var reach = OrderListFrom.reached(viewer.reach());
        return reach.bind(jdbc.sql(
                        """
                select 'lot ' || l.id as value, a.reference || ', lot ' || l.number as label
                from lot l join framework_agreement a on a.id = l.agreement_id
                where exists (select 1 from purchase_order o where o.lot_id = l.id and\s""" + reach.where() + """
                )
                union all
                select 'titulaire ' || c.id, c.name from contractor c
                where exists (select 1 from purchase_order o where o.contractor_id = c.id and\s""" + reach.where() + """
                )
                union all
                select 'incubateur ' || i.slug, i.name from incubator i where\s""" + Reach.INCUBATOR_SQL + " order by label"))
                .query((row, index) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    private static OrderTotals totals(ResultSet row, boolean priced) throws SQLException {
        var drafted = part(row, "DRAFT", priced);
        var cancelled = part(row, "CANCELLED", priced);
        var refused = part(row, "REFUSED", priced);
        var abandoned = part(row, "ABANDONED", priced);
        var issued = new OrderTotals.Part(
                row.getLong("orders"), row.getBigDecimal("days"), priced ? row.getBigDecimal("amount") : null);
        for (var apart : List.of(drafted, cancelled, refused, abandoned)) {
            issued = issued.less(apart);
        }
        return new OrderTotals(issued, part(row, "released", priced), drafted, cancelled, refused, abandoned);
    }

    private static OrderTotals.Part part(ResultSet row, String name, boolean priced) throws SQLException {
        return new OrderTotals.Part(
                row.getLong(name + "_orders"),
                row.getBigDecimal(name + "_days"),
                priced ? row.getBigDecimal(name + "_amount") : null);
    }

    private static PricedOrderRow pricedRow(ResultSet row, int index) throws SQLException {
        return new PricedOrderRow(
                row(row, index),
                row.getBigDecimal("total_excl_vat"),
                row.getBigDecimal("released_excl_vat"),
                row.getBigDecimal("committed_excl_vat"));
    }

    static OrderRow row(ResultSet row, int index) throws SQLException {
        var phase = row.getString("phase");
        var kind = row.getString("kind");
        return new OrderRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                OrderState.valueOf(row.getString("state")),
                row.getBoolean("refused"),
                row.getString("subject"),
                row.getString("named"),
                phase == null ? null : Phase.valueOf(phase),
                kind == null ? null : StartupKind.valueOf(kind),
                row.getString("contractor"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Objects.requireNonNull(DayFiguresSql.of(row)),
                row.getObject("begun_on", LocalDate.class));
    }
}

package fr.carnet.tracking.web.overview;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.people.Reach;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ordered and consumed by order within reach: read from the lines, never from the days. */
@Component
class ProgressQueries {

    static final Sorts SORTS = Sorts.by("numero", "o.number")
            .and("startup", "s.name collate \"fr-x-icu\"")
            .and("titulaire", "c.name collate \"fr-x-icu\"")
            .and("fin", "o.ends_on")
            .and("commande", DayFiguresSql.ORDER_ORDERED)
            .and("consomme", "t.consumed")
            .and("solde", DayFiguresSql.ORDER_ORDERED + " - t.consumed")
            .initially("fin")
            .then("o.id");

    private static final String FROM = """
             from purchase_order o
            join contractor c on c.id = o.contractor_id
            left join startup s on s.id = o.startup_id
            cross join lateral (select %s as consumed) t
            where o.number is not null and o.state <> 'CANCELLED' and o.total_days > 0 and %s
              and %s
              and (cast(:etat as text) is null or o.state = :etat)
              and %s
            """.formatted(
                    DayFiguresSql.ORDER_CONSUMED, Reach.ORDER_SQL, SearchWords.sql("o.number", "q"), OwnerFilter.SQL);

    private static final String SELECT = """
            select o.id, o.number, s.name as startup, c.name as contractor, o.state, o.starts_on, o.ends_on,
                   o.total_days as days, o.released_days, t.consumed, %s
            """.formatted(DayFiguresSql.unestimated());

    private static final RowMapper<OrderProgress> ROW = DayFiguresSql.rows(OrderProgress.class);

    private static final RowMapper<Totals> TOTALS = DayFiguresSql.rows(Totals.class);

    private final JdbcClient jdbc;

    ProgressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is filtered, summed. */
    record Totals(long orders, DayFigures days) {}

    record Progress(Page<OrderProgress> page, Totals totals) {}

    @Transactional(readOnly = true)
    public Progress page(ProgressFilter filter, ListRequest list, Reach reach) {
        var totals = bind(
                        "select count(*) as orders, coalesce(sum(o.total_days), 0) as days,"
                                + " coalesce(sum(o.released_days), 0) as released_days,"
                                + " coalesce(sum(t.consumed), 0) as consumed, " + DayFiguresSql.unestimated() + FROM,
                        filter,
                        reach)
                .query(TOTALS)
                .single();
        var rows = bind(SELECT + FROM + list.orderBy(SORTS) + list.window(totals.orders()), filter, reach)
                .query(ROW)
                .list();
        return new Progress(list.page(SORTS, rows, totals.orders()), totals);
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(ProgressFilter filter, ListRequest list, Reach reach, Consumer<OrderProgress> each) {
        var rows = bind(SELECT + FROM + list.orderBy(SORTS), filter, reach)
                .withFetchSize(500)
                .query(ROW);
        try (var stream = rows.stream()) {
            stream.forEach(each);
        }
    }

    private JdbcClient.StatementSpec bind(String sql, ProgressFilter filter, Reach reach) {
        return jdbc.sql(sql)
                .params(reach.params())
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("etat", filter.etat() == null ? null : filter.etat().name())
                .params(new OwnerFilter(filter.startup(), filter.titulaire()).params());
    }
}

package fr.carnet.tracking.web;

import fr.carnet.people.Reach;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.math.BigDecimal;
import java.util.function.Consumer;
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
            .and("commande", "o.total_days - o.released_days")
            .and("consomme", "t.consumed")
            .and("solde", "o.total_days - o.released_days - t.consumed")
            .initially("fin")
            .then("o.id");

    private static final String FROM =
            """
             from purchase_order o
            join contractor c on c.id = o.contractor_id
            left join startup s on s.id = o.startup_id
            cross join lateral (select coalesce(sum(l.consumed), 0) as consumed from order_line l where l.order_id = o.id) t
            where o.number is not null and o.state <> 'CANCELLED' and o.total_days > 0 and %s
              and %s
              and (cast(:etat as text) is null or o.state = :etat)
              and %s
            """.formatted(Reach.ORDER_SQL, SearchWords.sql("o.number", "q"), OwnerFilter.SQL);

    private static final String SELECT = """
            select o.id, o.number, s.name as startup, c.name as contractor, o.state, o.starts_on, o.ends_on,
                   o.total_days - o.released_days as ordered, t.consumed
            """;

    private final JdbcClient jdbc;

    ProgressQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is filtered, summed. */
    record Totals(long orders, BigDecimal ordered, BigDecimal consumed) {

        public BigDecimal balance() {
            return ordered.subtract(consumed);
        }
    }

    record Progress(Page<OrderProgress> page, Totals totals) {}

    @Transactional(readOnly = true)
    public Progress page(ProgressFilter filter, ListRequest list, Reach reach) {
        var totals = bind(
                        "select count(*) as orders, coalesce(sum(o.total_days - o.released_days), 0) as ordered,"
                                + " coalesce(sum(t.consumed), 0) as consumed" + FROM,
                        filter,
                        reach)
                .query(Totals.class)
                .single();
        var rows = bind(SELECT + FROM + list.orderBy(SORTS) + list.window(totals.orders()), filter, reach)
                .query(OrderProgress.class)
                .list();
        return new Progress(list.page(SORTS, rows, totals.orders()), totals);
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(ProgressFilter filter, ListRequest list, Reach reach, Consumer<OrderProgress> each) {
        var rows = bind(SELECT + FROM + list.orderBy(SORTS), filter, reach)
                .withFetchSize(500)
                .query(OrderProgress.class);
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

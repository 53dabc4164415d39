package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableSql;
import fr.carnet.deliverables.web.DeliverableFilter.Delay;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Reach;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deliverables within reach: one filter for the page, its count and its export. */
@Component
class DeliverableListQueries {

    private static final String ROW = """
            select d.id, d.title, d.per_iteration, l.code as unit, o.id as order_id, o.number as order_number,
                s.name as subject, c.name as contractor,
                %s as state, d.due_on, d.review_by
            """.formatted(DeliverableSql.stateOn(":today"));

    /**
     * All joins are left joins, even where the row is always there: PostgreSQL then leaves out those that a count does not
     * need.
     */
    private static final String FROM = """
            from deliverable d
                join purchase_order o on o.id = d.order_id
                left join framework_agreement a on a.id = o.agreement_id
                left join contractor c on c.id = o.contractor_id
                left join startup s on s.id = o.startup_id
                left join order_line l on l.id = d.order_line_id
            where %s
            """.formatted(Reach.ORDER_SQL);

    private static final Sorts SORTS = Sorts.by("livrable", "d.title collate \"fr-x-icu\"")
            .and("bc", "o.number")
            .and("startup", "s.name collate \"fr-x-icu\"")
            .and(
                    "etat",
                    "array_position(array['EXPECTED', 'DEPOSITED', 'DEFERRED', 'REJECTED', 'ACCEPTED', 'RELEASED'], d.state)")
            .and("echeance", "d.due_on")
            .and("examen", "d.review_by", "d.due_on")
            .then("d.id");

    /** Puts first what is to be reviewed next; for a contractor, what is due next comes first. */
    static final Sorts FOR_REVIEWERS = SORTS.initially("examen");

    static final Sorts FOR_OTHERS = SORTS.initially("echeance");

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliverableListQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<DeliverableRow> page(DeliverableFilter filter, ListRequest list, Sorts sorts, Reach reach) {
        String where = FROM + where(filter);
        long total = bind(jdbc.sql("select count(*) " + where), filter, reach)
                .query(Long.class)
                .single();
        var rows = bind(jdbc.sql(ROW + where + list.orderBy(sorts) + list.window(total)), filter, reach)
                .query(DeliverableRow.class)
                .list();
        return list.page(sorts, rows, total);
    }

    /** Hands over each row of the list, in one transaction because PostgreSQL streams only inside one. */
    @Transactional(readOnly = true)
    public void each(
            DeliverableFilter filter, ListRequest list, Sorts sorts, Reach reach, Consumer<DeliverableRow> row) {
        var statement =
                jdbc.sql(ROW + FROM + where(filter) + list.orderBy(sorts)).withFetchSize(500);
        try (var rows = bind(statement, filter, reach).query(DeliverableRow.class).stream()) {
            rows.forEach(row);
        }
    }

    List<DeliverableRow> ofOrder(OrderId order, Reach reach) {
        return jdbc.sql(ROW + FROM + " and o.id = :order order by d.due_on, l.position, d.title, d.id")
                .params(reach.params())
                .param("today", LocalDate.now(clock))
                .param("order", order.value())
                .query(DeliverableRow.class)
                .list();
    }

    /** The startups within reach. */
    List<Choice> startups(Reach reach) {
        return jdbc.sql("select s.id as value, s.name as label from startup s where " + Reach.STARTUP_SQL
                        + " order by s.name collate \"fr-x-icu\", s.slug")
                .params(reach.params())
                .query((row, n) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    private static String where(DeliverableFilter filter) {
        var where = new StringBuilder();
        if (!SearchWords.of(filter.q()).isEmpty()) {
            where.append(" and ").append(SearchWords.sql("concat_ws(' ', d.title, o.number, s.name, c.name)", "q"));
        }
        if (filter.etat() != null) {
            where.append(" and ").append(DeliverableSql.stateOn(":today")).append(" = :etat");
        }
        if (new OwnerFilter(filter.startup(), null).asksForStartup()) {
            where.append(" and ").append(OwnerFilter.STARTUP_SQL);
        }
        if (!SearchWords.of(filter.bc()).isEmpty()) {
            where.append(" and ").append(SearchWords.sql("o.number", "bc"));
        }
        if (filter.retard() == Delay.DEPOT) {
            where.append(" and ").append(DeliverableSql.depositIsLate(":today"));
        } else if (filter.retard() == Delay.EXAMEN) {
            where.append(" and ").append(DeliverableSql.reviewIsLate(":today"));
        }
        return where.toString();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, DeliverableFilter filter, Reach reach) {
        return statement
                .params(reach.params())
                .param("today", LocalDate.now(clock))
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("etat", filter.etat() == null ? null : filter.etat().name())
                .params(new OwnerFilter(filter.startup(), null).params())
                .param("bc", SearchWords.of(filter.bc()).patterns());
    }
}

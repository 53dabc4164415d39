package fr.carnet.coordination;

import fr.carnet.coordination.Minutes.ComingOrder;
import fr.carnet.coordination.Minutes.DeliverablePart;
import fr.carnet.coordination.Minutes.Figures;
import fr.carnet.coordination.Minutes.OrderPart;
import fr.carnet.coordination.OrderPartQueries.OrderRow;
import fr.carnet.deliverables.DeliverableState;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a meeting shows now: one statement for each block, whatever the number of orders. */
@Component
class MinutesQueries {

    private static final String LATE = "d.state in " + DeliverableState.OWED_SQL + " and d.due_on < :on";

    private final JdbcClient jdbc;
    private final OrderPartQueries orders;
    private final DecisionStore decisions;
    private final Clock clock;

    MinutesQueries(JdbcClient jdbc, OrderPartQueries orders, DecisionStore decisions, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.decisions = decisions;
        this.clock = clock;
    }

    Minutes live(MeetingSeries series, MeetingStanding meeting, Reach reach) {
        var today = LocalDate.now(clock);
        var on = meeting.on(today);
        var since = meeting.since(today);
        var rows = orders.underWay(series, since, on, reach);
        var work = orders.work(rows, since, on);
        var ids = rows.stream().map(OrderRow::id).toList();
        var late = deliverables(ids, on, LATE, "d.due_on");
        var waiting = deliverables(ids, on, "d.state = 'DEPOSITED'", "d.review_by");
        var statements = statements(ids, on);
        var notes = notes(meeting, ids);
        var parts = new ArrayList<OrderPart>();
        for (var row : rows) {
            parts.add(part(
                            row,
                            OrderPartQueries.figures(row, work.getOrDefault(row.id(), List.of()), on),
                            late.getOrDefault(row.id(), List.of()),
                            waiting.getOrDefault(row.id(), List.of()),
                            statements.getOrDefault(row.id(), List.of()),
                            notes.getOrDefault(row.id(), MeetingNote.NONE))
                    .on(on));
        }
        var decided = decisions.of(series, meeting.week());
        var monday = meeting.week().monday();
        return new Minutes(
                since,
                on,
                clock.instant(),
                parts,
                coming(series, reach),
                decided.stream().filter(one -> one.week().isBefore(monday)).toList(),
                decided.stream().filter(one -> one.week().equals(monday)).toList());
    }

    private static OrderPart part(
            OrderRow row,
            @Nullable Figures figures,
            List<DeliverablePart> late,
            List<DeliverablePart> waiting,
            List<YearMonth> statements,
            MeetingNote note) {
        return new OrderPart(
                row.id(),
                row.number(),
                row.state(),
                row.startup(),
                row.contractor(),
                row.startsOn(),
                row.endsOn(),
                figures,
                row.gaps(),
                late,
                waiting,
                statements,
                List.of(),
                note);
    }

    /** Those of these orders that are within reach now. */
    Set<UUID> reached(Minutes minutes, Reach reach) {
        var ids = new HashSet<UUID>();
        minutes.orders().forEach(order -> ids.add(order.id()));
        minutes.coming().forEach(order -> ids.add(order.id()));
        return new HashSet<>(
                jdbc.sql("select o.id from purchase_order o where o.id = any(:orders) and " + Reach.ORDER_SQL)
                        .params(reach.params())
                        .param("orders", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private Map<UUID, List<DeliverablePart>> deliverables(
            Collection<UUID> orders, LocalDate on, String condition, String by) {
        return byOrder(
                jdbc.sql(
                                "select d.order_id, d.id, d.title, %1$s as by from deliverable d where d.order_id = any(:orders) and %2$s order by %1$s, d.title, d.id"
                                        .formatted(by, condition))
                        .param("on", on),
                orders,
                row -> new DeliverablePart(
                        row.getObject("id", UUID.class), row.getString("title"), row.getObject("by", LocalDate.class)));
    }

    private Map<UUID, List<YearMonth>> statements(Collection<UUID> orders, LocalDate on) {
        return byOrder(
                jdbc.sql(
                                "select s.order_id, s.month from statements_to_submit(:on) s where s.order_id = any(:orders) order by s.month")
                        .param("on", on),
                orders,
                row -> YearMonth.from(row.getObject("month", LocalDate.class)));
    }

    private Map<UUID, MeetingNote> notes(MeetingStanding meeting, Collection<UUID> orders) {
        var notes = new HashMap<UUID, MeetingNote>();
        byOrder(
                        jdbc.sql(
                                        "select n.order_id, n.revision, n.text, n.writer, n.written_at from point_note n where n.point_id = :point and n.order_id = any(:orders)")
                                .param("point", meeting.id()),
                        orders,
                        MeetingStore::note)
                .forEach((order, of) -> notes.put(order, of.get(0)));
        return notes;
    }

    private List<ComingOrder> coming(MeetingSeries series, Reach reach) {
        return jdbc.sql("""
                select o.id, o.number, o.state, s.name as startup, c.name as contractor, o.starts_on, o.ends_on, o.total_days as days
                %s
                join purchase_order o on %s
                left join contractor c on c.id = o.contractor_id
                left join startup s on s.id = o.startup_id
                where f.id = :subject and o.state in %s and %s
                order by o.state desc, o.starts_on nulls last, o.number, o.id""".formatted(
                        series.kind().fromSql(), series.kind().ordersSql(), OrderState.COMING_SQL, Reach.ORDER_SQL))
                .params(reach.params())
                .param("subject", series.id())
                .query(ComingOrder.class)
                .list();
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static <T> Map<UUID, List<T>> byOrder(
            JdbcClient.StatementSpec statement, Collection<UUID> orders, Read<T> read) {
        var found = new HashMap<UUID, List<T>>();
        statement.param("orders", orders.toArray(UUID[]::new)).query((ResultSet row) -> {
            found.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                    .add(read.from(row));
        });
        return found;
    }
}

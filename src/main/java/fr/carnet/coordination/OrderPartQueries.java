package fr.carnet.coordination;

import fr.carnet.coordination.Minutes.EstimateGaps;
import fr.carnet.coordination.Minutes.Figures;
import fr.carnet.coordination.Minutes.Share;
import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.shared.DayFigures;
import fr.carnet.tracking.Pace;
import fr.carnet.tracking.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the orders of a meeting and their days: totals from the lines, recent days from monthly totals and day entries. */
@Component
class OrderPartQueries {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Orders under way, and those that ended since the last meeting. */
    private static final String ORDERS = """
            select o.id, o.number, o.state, s.name as startup, c.name as contractor, o.starts_on, o.ends_on, t.*,
                   a.estimate_weeks as weeks, a.balance_alert_percent as alert_percent
            %1$s
            join purchase_order o on %2$s
            join framework_agreement a on a.id = o.agreement_id
            join contractor c on c.id = o.contractor_id
            left join startup s on s.id = o.startup_id
            cross join lateral (
                select %6$s,
                       count(*) filter (where l.remaining is null) as unknown,
                       count(*) filter (where coalesce(l.estimated_on < :monday, true)) as due,
                       count(*) filter (where coalesce(l.estimated_on, o.starts_on) + a.estimate_weeks * 7 < :on) as overdue,
                       case when count(l.estimated_on) = count(*) then min(l.estimated_on) end as last
                from order_line l where l.order_id = o.id and l.days is not null) t
            where f.id = :subject and %3$s
              and (o.state in %4$s
                or o.state in %5$s and o.id in (
                    select h.order_id from order_change h where h.changed_at >= :since_time and h.state in %5$s))
            order by s.name collate "fr-x-icu" nulls last, o.number, o.id""";

    /** The recent days by activity: whole months from their totals, the days before and after them from the entries. */
    static final String DAYS = """
            select l.order_id, v.label as activity, t.training, coalesce(sum(t.days) filter (where t.day >= :since), 0) as done,
                   coalesce(sum(t.days) filter (where t.day >= :pace), 0) as recent
            from order_line l
            cross join lateral (
                select d.activity_id, d.training, d.day, d.quantity as days from logged_day d
                where d.order_line_id = l.id and d.day >= :to and d.day < :on
                union all
                select d.activity_id, d.training, d.day, d.quantity from logged_day d
                where d.order_line_id = l.id and d.day >= :first and d.day < :from
                union all
                select m.activity_id, m.training, m.month, m.days from month_total m
                where m.order_line_id = l.id and m.month >= :from and m.month < :to) t
            join activity v on v.id = t.activity_id
            where l.order_id = any(:orders)
            group by l.order_id, v.id, t.training order by v.position""";

    private static final RowMapper<OrderRow> ROW = DayFiguresSql.rows(OrderRow.class);

    private final JdbcClient jdbc;

    OrderPartQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order and its lines' totals; null where it has no line in days. */
    record OrderRow(
            UUID id,
            String number,
            OrderState state,
            @Nullable String startup,
            String contractor,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable DayFigures days,
            int unknown,
            int due,
            int overdue,
            @Nullable LocalDate last,
            int weeks,
            int alertPercent) {

        boolean open() {
            return state == OrderState.ACKNOWLEDGED || state == OrderState.IN_PROGRESS;
        }

        EstimateGaps gaps() {
            return open() ? new EstimateGaps(due, overdue, weeks, last) : new EstimateGaps(0, 0, weeks, last);
        }
    }

    /** What was done in an activity, since the last meeting and at the recent pace. */
    record Spent(UUID orderId, String activity, boolean training, BigDecimal done, BigDecimal recent) {}

    List<OrderRow> underWay(MeetingSeries series, LocalDate since, LocalDate on, Reach reach) {
        return jdbc.sql(ORDERS.formatted(
                        series.kind().fromSql(),
                        series.kind().ordersSql(),
                        Reach.ORDER_SQL,
                        OrderState.TAKING_DAYS_SQL,
                        OrderState.DONE_SQL,
                        DayFiguresSql.LINES))
                .params(reach.params())
                .param("subject", series.id())
                .param("monday", Week.of(on).monday())
                .param("on", on)
                .param("since_time", since.atStartOfDay(PARIS).toOffsetDateTime())
                .query(ROW)
                .list();
    }

    Map<UUID, List<Spent>> work(List<OrderRow> orders, LocalDate since, LocalDate on) {
        return jdbc
                .sql(DAYS)
                .param("orders", orders.stream().map(OrderRow::id).toArray(UUID[]::new))
                .params(dates(since, on))
                .query(Spent.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Spent::orderId));
    }

    /**
     * A meeting that is held again after a long time counts whole months, from their totals: those from the first one that begins
     * since the last meeting to the one in which the pace begins.
     */
    static Map<String, LocalDate> dates(LocalDate since, LocalDate on) {
        var pace = on.minusDays(Pace.CALENDAR_DAYS);
        var first = since.isBefore(pace) ? since : pace;
        var from = first.minusDays(1).plusMonths(1).withDayOfMonth(1);
        var to = pace.withDayOfMonth(1);
        boolean months = from.isBefore(to);
        return Map.of(
                "since",
                since,
                "pace",
                pace,
                "first",
                first,
                "from",
                months ? from : first,
                "to",
                months ? to : first,
                "on",
                on);
    }

    /** Null where the order has no line in days. */
    static @Nullable Figures figures(OrderRow order, List<Spent> work, LocalDate on) {
        var days = order.days();
        if (days == null) {
            return null;
        }
        var recent = sum(work, false, Spent::recent);
        return new Figures(
                days.ordered(),
                days.consumed(),
                days.remaining(),
                order.unknown(),
                sum(work, false, Spent::done),
                sum(work, true, Spent::done),
                work.stream()
                        .filter(spent -> !spent.training() && spent.done().signum() > 0)
                        .map(spent -> new Share(spent.activity(), spent.done()))
                        .toList(),
                Pace.end(days.toDo(), recent, on),
                order.alertPercent());
    }

    private static BigDecimal sum(List<Spent> work, boolean training, Function<Spent, BigDecimal> figure) {
        return work.stream()
                .filter(spent -> spent.training() == training)
                .map(figure)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package fr.carnet.tracking.web.overview;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import fr.carnet.tracking.Pace;
import fr.carnet.tracking.web.overview.BurnUp.Mark;
import fr.carnet.tracking.web.overview.BurnUp.Stretch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Burn-up charts: of an order by week, of a startup's orders by month. */
@Component
@Transactional(readOnly = true)
class BurnUpQueries {

    private static final RowMapper<Mark> MARK =
            (row, index) -> new Mark(row.getObject("at", LocalDate.class), row.getBigDecimal("days"));

    /** What an order's versions order, one after the other, and what it gave back at its end. */
    private static final String ORDERED = """
            select at, sum(days) as days from (
                select o.id, coalesce(cast(d.frozen_at at time zone 'Europe/Paris' as date), o.issued_on) as at,
                       (d.content ->> 'totalDays')::numeric
                           - coalesce(lag((d.content ->> 'totalDays')::numeric) over (partition by o.id order by d.version), 0) as days
                from purchase_order o join order_document d on d.order_id = o.id where %1$s
                union all
                select o.id, o.issued_on, o.total_days from purchase_order o
                where %1$s and not exists (select 1 from order_document d where d.order_id = o.id)
                union all
                select o.id, r.released_on, -o.released_days from purchase_order o join order_release r on r.order_id = o.id
                where %1$s and o.released_days > 0) step
            where days <> 0 group by at order by at""";

    /** Whole orders that stand, with what remains on the open ones and what was done on these of late. */
    private static final String STANDING = """
            select min(o.starts_on) as starts, max(o.ends_on) as ends,
                   coalesce(sum(%2$s) filter (where %1$s), 0) as remaining,
                   coalesce(sum((select sum(d.quantity) from logged_day d
                                 where d.order_line_id = l.id and not d.training and d.day >= :since and d.day < :today))
                            filter (where %1$s), 0) as recent
            from purchase_order o join order_line l on l.order_id = o.id
            where l.days is not null and %%s""".formatted("o.state in " + OrderState.OPEN_SQL, DayFiguresSql.TO_DO);

    /** Each month with days, and the eve of the first order that has days in it: until then nothing was done. */
    private static final String MONTHS = """
            with done as (
                select t.month, min(o.starts_on) as since, sum(t.days) as days
                from purchase_order o join order_line l on l.order_id = o.id join month_total t on t.order_line_id = l.id
                where not t.training and t.days > 0 and %s group by t.month)
            select cast(month + interval '1 month' as date) - 1 as at, days from done
            union all
            select since - 1, 0 from done where since > month
            order by at""";

    private static final String OF_ORDER = "o.id = :id";

    private static final String OF_STARTUP =
            "o.startup_id = :id and o.number is not null and o.state <> 'CANCELLED' and " + Reach.ORDER_SQL;

    private final JdbcClient jdbc;
    private final Clock clock;

    BurnUpQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Standing(
            @Nullable LocalDate starts, @Nullable LocalDate ends, BigDecimal remaining, BigDecimal recent) {}

    /** By week; whoever asks has made sure that the order is within reach. None where it has no days. */
    Optional<BurnUp> of(OrderId order) {
        var ours = new Orders(OF_ORDER, order.value(), null);
        return chart(ours, Stretch.WEEK, """
                select cast(date_trunc('week', cast(d.day as timestamp)) as date) + 6 as at, sum(d.quantity) as days
                from logged_day d join purchase_order o on o.id = d.order_id where not d.training and %s
                group by 1 order by 1""");
    }

    /** By month, of the orders within reach. None where there is no order with days. */
    Optional<BurnUp> of(StartupId startup, Reach reach) {
        var ours = new Orders(OF_STARTUP, startup.value(), reach);
        return chart(ours, Stretch.MONTH, MONTHS);
    }

    private Optional<BurnUp> chart(Orders orders, Stretch stretch, String spent) {
        var today = LocalDate.now(clock);
        var standing = orders.ask(STANDING)
                .param("since", today.minusDays(Pace.CALENDAR_DAYS))
                .param("today", today)
                .query(Standing.class)
                .single();
        if (standing.starts() == null || standing.ends() == null) {
            return Optional.empty();
        }
        return Optional.of(BurnUp.of(
                standing.starts(),
                standing.ends(),
                running(orders.ask(ORDERED).query(MARK).list()),
                orders.ask(spent).query(MARK).list(),
                stretch,
                standing.remaining(),
                standing.recent(),
                today));
    }

    /** Steps as what stands after each. */
    private static List<Mark> running(List<Mark> steps) {
        var sum = BigDecimal.ZERO;
        var marks = new ArrayList<Mark>();
        for (var step : steps) {
            sum = sum.add(step.days());
            marks.add(new Mark(step.on(), sum));
        }
        return marks;
    }

    /** Which orders a chart is of. */
    private final class Orders {

        private final String condition;
        private final Object id;
        private final @Nullable Reach reach;

        Orders(String condition, Object id, @Nullable Reach reach) {
            this.condition = condition;
            this.id = id;
            this.reach = reach;
        }

        JdbcClient.StatementSpec ask(String sql) {
            var statement = jdbc.sql(sql.formatted(condition)).param("id", id);
            return reach == null ? statement : statement.params(reach.params());
        }
    }
}

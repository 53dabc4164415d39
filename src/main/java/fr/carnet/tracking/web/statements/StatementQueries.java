package fr.carnet.tracking.web.statements;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.startups.StartupKind;
import fr.carnet.tracking.StatementSql;
import fr.carnet.tracking.StatementState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one statement in four statements, however many days it has: those of an approved one as they were approved. */
@Component
@Transactional(readOnly = true)
class StatementQueries {

    private static final String LOGGED = """
            select l.code, p.name as person, a.label as activity, t.training, t.days
            from order_line l
                join month_total t on t.order_line_id = l.id and t.month = :month
                join team_person p on p.id = t.person_id
                join activity a on a.id = t.activity_id
            where l.order_id = :order
            order by p.name collate "fr-x-icu", p.id, l.position, a.position""";

    private static final String APPROVED = """
            select d.code, d.person, d.activity, d.training, d.quantity as days
            from monthly_statement s
                join approved_day d on d.statement_id = s.id
                join order_line l on l.id = d.order_line_id
                join activity a on a.id = d.activity_id
            where s.order_id = :order and s.month = :month
            order by d.person collate "fr-x-icu", d.person_id, l.position, a.position""";

    private static final RowMapper<StatementSheet.Head> HEAD = DayFiguresSql.rows(StatementSheet.Head.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    StatementQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next one that waits, and how many do. */
    record Queue(UUID orderId, String number, LocalDate month, long waiting) {

        public YearMonth yearMonth() {
            return YearMonth.from(month);
        }
    }

    /** A month of an issued order within reach: one that it runs in and that has begun, or that has days or a statement. */
    public Optional<StatementSheet> sheet(OrderId order, YearMonth month, Reach reach) {
        return head(order, reach).flatMap(head -> {
            var months = months(order);
            return months.stream()
                    .filter(one -> one.yearMonth().equals(month))
                    .findFirst()
                    .map(one -> new StatementSheet(head, one, months, lines(order, one), steps(order, one)));
        });
    }

    /** The months of an order, the first one first; whoever asks has made sure that it is within reach. */
    public List<StatementMonth> months(OrderId order) {
        return jdbc.sql("""
                select m.month, coalesce(s.state, 'DRAFT') as state,
                       %s < :today as over,
                       coalesce(s.version, -1) as revision, s.submitted_at,
                       coalesce(t.days, 0) as days, coalesce(t.training, 0) as training
                from purchase_order o
                    cross join lateral (
                        select cast(g.month as date) as month
                        from generate_series(date_trunc('month', cast(o.starts_on as timestamp)),
                            cast(greatest(o.starts_on, least(o.ends_on, :today)) as timestamp), interval '1 month') g (month)
                        where o.state in %s
                        union
                        select s.month from monthly_statement s where s.order_id = o.id
                        union
                        select t.month from order_line l join month_total t on t.order_line_id = l.id where l.order_id = o.id) m
                    left join monthly_statement s on s.order_id = o.id and s.month = m.month
                    left join (
                        select t.month, sum(t.days) filter (where not t.training) as days,
                               sum(t.days) filter (where t.training) as training
                        from order_line l join month_total t on t.order_line_id = l.id
                        where l.order_id = :order group by t.month) t on t.month = m.month
                where o.id = :order and o.total_days > 0
                order by m.month""".formatted(StatementSql.lastDay("m.month"), OrderState.OPEN_SQL))
                .param("order", order.value())
                .param("today", LocalDate.now(clock))
                .query(StatementMonth.class)
                .list();
    }

    /** What waits longest for whoever decides, other than this one. */
    public Optional<Queue> queue(OrderId order, YearMonth month, Reach reach) {
        return jdbc.sql("""
                select o.id as order_id, o.number, m.month, count(*) over () as waiting
                from monthly_statement m join purchase_order o on o.id = m.order_id
                where m.state = 'SUBMITTED' and (o.id <> :order or m.month <> :month) and %s
                order by m.submitted_at, m.id limit 1""".formatted(Reach.ORDER_SQL))
                .params(reach.params())
                .param("order", order.value())
                .param("month", month.atDay(1))
                .query(Queue.class)
                .optional();
    }

    /** Where the contractor's permanent correspondents are written to; whoever asks has made sure that the order is within reach. */
    public List<String> correspondents(UUID order) {
        return jdbc.sql("""
                select distinct lower(k.email) from purchase_order o join correspondent k on k.award_id = o.award_id
                where o.id = :order order by 1""").param("order", order).query(String.class).list();
    }

    /** Days that are not what they were when the statement was last sent back; {@code before} or {@code after} may be nothing. */
    record Changed(
            String person, String code, String activity, boolean training, BigDecimal before, BigDecimal after) {}

    /**
     * What was changed since; whoever asks has made sure that the order is within reach.
     *
     * @return null where it was never sent back, or before what was sent back was kept
     */
    public @Nullable List<Changed> changes(StatementSheet sheet) {
        var returned = sheet.returned();
        if (returned == null) {
            return null;
        }
        var kept = jdbc.sql("""
                select coalesce(sum(r.days), 0) from monthly_statement s join returned_day r on r.statement_id = s.id
                where s.order_id = :order and s.month = :month""")
                .param("order", sheet.head().orderId())
                .param("month", sheet.month().month())
                .query(BigDecimal.class)
                .single();
        return kept.compareTo(returned.days().add(returned.training())) != 0
                ? null
                : jdbc.sql("""
                        select p.name as person, l.code, a.label as activity, x.training, x.before, x.after
                        from (select order_line_id, person_id, activity_id, training, sum(before) as before, sum(after) as after
                              from (select r.order_line_id, r.person_id, r.activity_id, r.training, r.days as before, 0 as after
                                    from monthly_statement s join returned_day r on r.statement_id = s.id
                                    where s.order_id = :order and s.month = :month
                                    union all
                                    select t.order_line_id, t.person_id, t.activity_id, t.training, 0, t.days
                                    from order_line l join month_total t on t.order_line_id = l.id and t.month = :month
                                    where l.order_id = :order) both_days
                              group by order_line_id, person_id, activity_id, training having sum(before) <> sum(after)) x
                            join order_line l on l.id = x.order_line_id
                            join team_person p on p.id = x.person_id
                            join activity a on a.id = x.activity_id
                        order by p.name collate "fr-x-icu", p.id, l.position, a.position, x.training""")
                        .param("order", sheet.head().orderId())
                        .param("month", sheet.month().month())
                        .query(Changed.class)
                        .list();
    }

    private Optional<StatementSheet.Head> head(OrderId order, Reach reach) {
        return jdbc.sql("""
                select o.id as order_id, o.number, o.state as order_state, o.starts_on, o.ends_on,
                       %s,
                       c.name as contractor, %s as startup, s.name as startup_name, a.reference as agreement,
                       concat_ws(', ', a.reference, a.clauses ->> 'reporting') as tracking,
                       a.reference || ', ' || (a.clauses ->> 'training') as training_clause
                from purchase_order o
                    join framework_agreement a on a.id = o.agreement_id
                    join contractor c on c.id = o.contractor_id
                    left join startup s on s.id = o.startup_id
                where o.id = :order and o.number is not null and %s""".formatted(DayFiguresSql.ORDER, StartupKind.PAGE_SQL, Reach.ORDER_SQL))
                .params(reach.params())
                .param("order", order.value())
                .query(HEAD)
                .optional();
    }

    private List<StatementSheet.Line> lines(OrderId order, StatementMonth month) {
        return jdbc.sql(month.state() == StatementState.APPROVED ? APPROVED : LOGGED)
                .param("order", order.value())
                .param("month", month.month())
                .query(StatementSheet.Line.class)
                .list();
    }

    /** The last one first. */
    private List<StatementSheet.Step> steps(OrderId order, StatementMonth month) {
        return jdbc.sql("""
                select t.state, t.actor, t.stepped_at as at, t.reason, t.days, t.training
                from monthly_statement s join statement_step t on t.statement_id = s.id
                where s.order_id = :order and s.month = :month order by t.id desc""")
                .param("order", order.value())
                .param("month", month.month())
                .query(StatementSheet.Step.class)
                .list();
    }
}

package fr.carnet.portfolio.web.home;

import fr.carnet.coordination.WaitingMeetingsSql;
import fr.carnet.deliverables.DeliverableSql;
import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.OrderSubjectSql;
import fr.carnet.orders.OutgrownSql;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.portfolio.PortfolioSql;
import fr.carnet.tracking.EstimateSql;
import fr.carnet.tracking.MonthOfOrder;
import java.util.Map;

/**
 * The statement of what each role has to do: kind, target, subject, context, deadline, then the
 * figure that the context tells, the {@link Place}, where it is not that of the kind, and the order that it is about, if it is
 * about one. With {@code :wide} it also has what is not urgent yet.
 */
final class TodoSql {

    /** Calendar days that a contractor has to acknowledge an order (assumed). */
    static final int ACKNOWLEDGE_DAYS = 5;

    /** How far ahead a deliverable's date is announced (assumed). */
    static final int DELIVER_DAYS = 14;

    private static final String REVIEW = """
            select 'REVIEW' as kind, d.id::text as target, d.title as subject, o.number as context, d.review_by as deadline,
                   null::numeric as figure, null::text as place, o.id::text as about
            from deliverable d
            join purchase_order o on o.id = d.order_id
            join framework_agreement a on a.id = o.agreement_id
            where\s""" + DeliverableSql.waitsForReview(":on") + " and " + Reach.ORDER_SQL;

    /** For buyers: the reviews that a product owner does not do, late ones and those of orders that no product owner follows. */
    private static final String REVIEW_LEFT = REVIEW + """
             and (d.review_by < :on or not exists (
                select 1 from account_startup followed join account owner on owner.id = followed.account_id
                where (followed.startup_id = o.startup_id
                       or followed.startup_id in (select named.startup_id from order_startup named where named.order_id = o.id))
                  and owner.role = 'PRODUCT_OWNER' and owner.enabled))""";

    /** The orders in drift, with the drift that their page shows (decision 017). */
    private static final String DRIFT = """
            select 'DRIFT', o.id::text, o.number, '', cast(null as date), sum(%1$s), null, o.id::text
            from order_line l join purchase_order o on o.id = l.order_id
            where o.state = 'IN_PROGRESS' and l.remaining is not null and %2$s
             group by o.id having sum(%1$s) > 0""".formatted(DayFiguresSql.DRIFT, Reach.ORDER_SQL);

    /** The lines that are nearly used up by their agreement's threshold; those used up are left out. */
    private static final String NEARLY_USED =
            """
            select 'NEARLY_USED', o.id::text, l.code || ' · ' || o.number, '', o.ends_on, %1$s, null, o.id::text
            from order_line l join purchase_order o on o.id = l.order_id join framework_agreement a on a.id = o.agreement_id
            where o.state = 'IN_PROGRESS' and %1$s > 0 and nearly_used(%2$s, l.consumed, a.balance_alert_percent)
            and %3$s""".formatted(DayFiguresSql.BALANCE, DayFiguresSql.ORDERED, Reach.ORDER_SQL);

    /** The orders that were not estimated for longer than their agreement allows; several are one line. */
    private static final String UNESTIMATED = """
            select case when u.waiting > NAMED then 'UNESTIMATED_ORDERS' else 'UNESTIMATED' end,
                   case when u.waiting > NAMED then '' else u.number end,
                   case when u.waiting > NAMED then cast(u.waiting as text) else u.number end,
                   '', u.due, u.weeks, null, case when u.waiting <= NAMED then u.id end
            from (select o.id::text as id, o.number, a.estimate_weeks as weeks, due.on as due, count(*) over () as waiting,
                         row_number() over (order by due.on, o.number) as place
                  from purchase_order o join framework_agreement a on a.id = o.agreement_id
                  cross join lateral (select min(DUE_ON) as on
                                      from order_line l where l.order_id = o.id and BALANCE > 0) due
                  where o.state = 'IN_PROGRESS' and due.on < :on and\s""".replace("NAMED", StatementTodoSql.NAMED)
                    .replace("DUE_ON", EstimateSql.DUE_ON)
                    .replace("BALANCE", DayFiguresSql.BALANCE)
            + Reach.ORDER_SQL
            + ") u where u.waiting <= NAMED or u.place = 1".replace("NAMED", StatementTodoSql.NAMED);

    /** What buyers and product owners are told of days, estimates and statements. */
    private static final String DAYS = " union all " + DRIFT + " union all " + NEARLY_USED + " union all " + UNESTIMATED
            + " union all " + StatementTodoSql.APPROVE + " union all " + StatementTodoSql.MISSING;

    /** One line from Wednesday on, for all meetings that are to be held this week. */
    private static final String MEETINGS = """
             union all
            select 'POINT', '', cast(count(*) as text), cast(extract(week from cast(:monday as date) + 7) as text),
                   cast(:monday as date) + 11, null, null, null
            from (%s) due
            having count(*) > 0 and (:wide or extract(isodow from cast(:on as date)) >= 3)""".formatted(WaitingMeetingsSql.toHold("(cast(:monday as date) + 7)"));

    /** The orders whose unit covers fewer startups than their incubators run by now; no deadline comes of it. */
    private static final String OUTGROWN = """
             union all
            select 'OUTGROWN', o.id::text, o.number, %s, cast(null as date), outgrown.startups, null, o.id::text
            from (%s) outgrown join purchase_order o on o.id = outgrown.id
            where\s""".formatted(OrderSubjectSql.COVERED, OutgrownSql.ORDERS) + Reach.ORDER_SQL;

    /** For buyers, who decide too: the six months that are over, and those of startups that no coach follows. */
    private static final String SIX_MONTHS_LEFT =
            " union all select 'SIX_MONTHS', s.slug, s.name, i.name, " + PortfolioSql.DECIDE_BY + ", null, null, null "
                    + PortfolioSql.STANDING + PortfolioSql.REACH + " and not coalesce(p.stopped, false) and "
                    + PortfolioSql.ASKS_FOR_DECISION + " and (" + PortfolioSql.DECIDE_BY + """
             < :on or not exists (select 1 from account_incubator followed join account coach on coach.id = followed.account_id
                                  where followed.incubator_id = s.incubator_id and coach.role = 'COACH' and coach.enabled))""";

    private static final String BUYER =
            """
            select 'DRAFT' as kind, o.id::text as target, SUBJECT as subject, coalesce(c.name, '') as context,
                   o.starts_on as deadline, null::numeric as figure, null::text as place, o.id::text as about
            from purchase_order o
            left join startup s on s.id = o.startup_id
            left join contractor c on c.id = o.contractor_id
            where o.state = 'DRAFT' and (coalesce(o.prepared_by, o.created_by) = :account or o.created_by is null) and\s""" + Reach.ORDER_SQL + """
            union all
            select 'UNACKNOWLEDGED', o.id::text, o.number, c.name, o.issued_on + :acknowledge, null, null, o.id::text
            from purchase_order o join contractor c on c.id = o.contractor_id
            where o.state = 'ISSUED' and (:wide or o.issued_on + :acknowledge <= :on) and\s""" + Reach.ORDER_SQL + """
            union all
            select case when o.ends_on < :on then 'ENDED' else 'ENDING' end, o.id::text, o.number,
                   SUBJECT, o.ends_on, null, null, o.id::text
            from purchase_order o left join startup s on s.id = o.startup_id
            where o.state in\s""" + OrderState.TAKING_DAYS_SQL + """
             and (:wide or o.ends_on <= :on + :ending) and\s""" + Reach.ORDER_SQL
                    + MEETINGS
                    + " union all " + DecisionTodoSql.DUE
                    + " union all " + KickOffTodoSql.TO_HOLD
                    + " union all " + REVIEW_LEFT
                    + SIX_MONTHS_LEFT
                    + DAYS
                    + OUTGROWN;

    private static final String CORRESPONDENT = """
            select 'ACKNOWLEDGE' as kind, o.id::text as target, o.number as subject, SUBJECT as context,
                   o.issued_on + :acknowledge as deadline, null::numeric as figure, null::text as place, o.id::text as about
            from purchase_order o left join startup s on s.id = o.startup_id
            where o.state = 'ISSUED' and\s""" + Reach.ORDER_SQL + """
            union all
            select case d.state when 'DEFERRED' then 'CORRECT' when 'REJECTED' then 'REDO' else 'DELIVER' end,
                   d.id::text, d.title, o.number, d.due_on, null, null, o.id::text
            from deliverable d join purchase_order o on o.id = d.order_id
            where\s""" + DeliverableSql.OWED + """
             and (:wide or d.due_on <= :on + :deliver) and\s"""
            + Reach.ORDER_SQL + """
            union all
            select 'WEEK', to_char(cast(:monday as date), 'IYYY-"W"IW'), o.number, SUBJECT,
                   cast(:monday as date) + 11, null, null, o.id::text
            from purchase_order o left join startup s on s.id = o.startup_id
            where o.state = 'IN_PROGRESS' and o.starts_on <= :monday and o.ends_on >= cast(:monday as date) + 6
            and exists (select 1 from order_line l where l.order_id = o.id and\s""" + DayFiguresSql.BALANCE + """
             > 0)
            and not exists (select 1 from order_line l join logged_day w on w.order_line_id = l.id
                            where l.order_id = o.id and w.day between :monday and cast(:monday as date) + 6)
            and not exists (select 1 from monthly_statement m where m.order_id = o.id
                            and m.month = month_of(cast(:monday as date) + 6) and m.state in\s""" + MonthOfOrder.LOCKED_SQL + """
            ) and\s""" + Reach.ORDER_SQL
            + """
            union all
            select 'ESTIMATE', o.number, o.number, SUBJECT,
                   least(cast(:monday as date) + 11, min(\s""" + EstimateSql.DUE_ON + """
            )), null, null, o.id::text
            from order_line l join purchase_order o on o.id = l.order_id
            join framework_agreement a on a.id = o.agreement_id left join startup s on s.id = o.startup_id
            where o.state = 'IN_PROGRESS' and\s""" + DayFiguresSql.BALANCE + """
             > 0 and\s"""
            + EstimateSql.notSince("cast(:monday as date) + 7") + " and " + Reach.ORDER_SQL
            + """
             group by o.id, s.id, a.id"""
            + " union all " + NEARLY_USED
            + " union all " + DecisionTodoSql.DUE
            + " union all " + KickOffTodoSql.TO_PREPARE
            + " union all " + StatementTodoSql.SUBMIT;

    private static final String COACH =
            """
            select case when %1$s then 'SIX_MONTHS' when p.phase is null then 'UNDECIDED' else 'LATE_PHASE' end as kind,
                   s.slug as target, s.name as subject, i.name as context,
                   case when %1$s then %2$s else %3$s end as deadline,
                   null::numeric as figure, null::text as place, null::text as about
            """.formatted(PortfolioSql.ASKS_FOR_DECISION, PortfolioSql.DECIDE_BY, PortfolioSql.NOMINAL_END)
                    + PortfolioSql.STANDING
                    + PortfolioSql.REACH
                    + """
             and not coalesce(p.stopped, false) and (:wide or %s or %s or %s)
            """.formatted(PortfolioSql.ASKS_FOR_DECISION, PortfolioSql.LATE, PortfolioSql.UNDECIDED)
                    + " union all " + DecisionTodoSql.DUE
                    + OUTGROWN;

    private static final String ADMINISTRATOR = """
            select 'NEVER_ACTIVATED' as kind, a.id::text as target, a.display_name as subject, a.username as context,
                   cast(max(i.expires_at) as date) as deadline,
                   null::numeric as figure, null::text as place, null::text as about
            from account a left join invitation i on i.account_id = a.id
            where a.enabled and a.password_hash is null group by a.id""";

    static final Map<Role, String> BY_ROLE = Map.of(
            Role.BUYER,
            BUYER.replace("SUBJECT", SubjectSql.NAME),
            Role.PRODUCT_OWNER,
            REVIEW + DAYS,
            Role.COACH,
            COACH,
            Role.CORRESPONDENT,
            CORRESPONDENT.replace("SUBJECT", SubjectSql.NAME),
            Role.ADMINISTRATOR,
            ADMINISTRATOR);

    private TodoSql() {}
}

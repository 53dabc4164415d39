package fr.carnet.portfolio.web.home;

import fr.carnet.deliverables.DeliverableSql;
import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.portfolio.PortfolioSql;

/**
 * How each figure of the home page is counted within reach, and by how much it changed in thirty days: only what was recorded in
 * them is read, never what is older.
 */
final class FigureSql {

    /** The first moment of the last thirty days. */
    private static final String SINCE = "cast(cast(:on as date) - 29 as timestamptz)";

    /** The day before them. */
    private static final String BEFORE = "(cast(:on as date) - 30)";

    static final String DAYS_LEFT = "select coalesce(sum(" + DayFiguresSql.BALANCE + "), 0) from purchase_order o"
            + " join order_line l on l.order_id = o.id where o.state = 'IN_PROGRESS' and " + Reach.ORDER_SQL;

    /** The days that the orders in progress consumed, as a loss; found by line and date, training apart. */
    static final String DAYS_CONSUMED = "select -coalesce(sum(w.quantity), 0) from purchase_order o"
            + " join order_line l on l.order_id = o.id"
            + " join logged_day w on w.order_line_id = l.id and w.day > " + BEFORE + " and not w.training"
            + " where o.state = 'IN_PROGRESS' and " + Reach.ORDER_SQL;

    static final String STARTUPS = "select count(*) from startup s join startup_phase_on(:on) p on p.startup_id = s.id"
            + " where p.phase is not null and (s.archived_on is null or s.archived_on > :on) and " + Reach.STARTUP_SQL;

    static final String STARTUPS_LATE =
            "select count(*) " + PortfolioSql.STANDING + PortfolioSql.REACH + " and " + PortfolioSql.LATE;

    static final String DELIVERABLES_TO_REVIEW = deliverables(DeliverableSql.waitsForReview(":on"));

    /**
     * Those that wait now, or were reviewed since, less those that waited then: their last version of that time had no review.
     */
    static final String REVIEWS_SINCE = """
            select coalesce(sum(case when WAITS then 1 else 0 end - case when exists (
                select 1 from (select v.id, v.review_by from deliverable_version v
                               where v.deliverable_id = d.id and v.deposited_at < SINCE order by v.number desc limit 1) then_last
                where not (a.tacit_acceptance and then_last.review_by < BEFORE)
                and not exists (select 1 from deliverable_review r where r.version_id = then_last.id and r.reviewed_at < SINCE))
                then 1 else 0 end), 0)
            from deliverable d join purchase_order o on o.id = d.order_id join framework_agreement a on a.id = o.agreement_id
            where (d.state = 'DEPOSITED'
                   or d.id in (select v.deliverable_id from deliverable_review r join deliverable_version v on v.id = r.version_id
                               where r.reviewed_at >= SINCE))
            and\s""".replace("WAITS", DeliverableSql.waitsForReview(":on"))
                    .replace("SINCE", SINCE)
                    .replace("BEFORE", BEFORE)
            + Reach.ORDER_SQL;

    static final String DELIVERABLES_EXPECTED = deliverables("d.state = 'EXPECTED'");

    /** Those of orders issued since, less those first deposited and those given back since. */
    static final String EXPECTED_SINCE = """
            select (select count(*) from purchase_order o join deliverable d on d.order_id = o.id
                    where o.issued_on > BEFORE and d.state = 'EXPECTED' and REACH)
                 - (select count(*) from deliverable_version v join deliverable d on d.id = v.deliverable_id
                    join purchase_order o on o.id = d.order_id
                    where v.number = 1 and v.deposited_at >= SINCE and o.issued_on <= BEFORE and REACH)
                 - (select count(*) from order_change c join purchase_order o on o.id = c.order_id
                    join deliverable d on d.order_id = o.id
                    where c.state in OVER and c.changed_at >= SINCE and o.issued_on <= BEFORE and d.state = 'RELEASED'
                    and not exists (select 1 from deliverable_version v where v.deliverable_id = d.id)
                    and REACH)""".replace("OVER", OrderState.OVER_SQL)
            .replace("SINCE", SINCE)
            .replace("BEFORE", BEFORE)
            .replace("REACH", Reach.ORDER_SQL);

    private FigureSql() {}

    static String orders(String state) {
        return "select count(*) from purchase_order o where o.state = '" + state + "' and " + Reach.ORDER_SQL;
    }

    /** Those that are in this state, less those that were, among the orders whose state changed since. */
    static String ordersSince(String state) {
        return """
                select coalesce(sum(case when o.state = 'STATE' then 1 else 0 end
                                    - case when former.state = 'STATE' then 1 else 0 end), 0)
                from (select distinct c.order_id from order_change c where c.changed_at >= SINCE) moved
                join purchase_order o on o.id = moved.order_id
                left join lateral (select p.state from order_change p where p.order_id = o.id and p.changed_at < SINCE
                                   order by p.id desc limit 1) former on true
                where\s""".replace("STATE", state).replace("SINCE", SINCE) + Reach.ORDER_SQL;
    }

    /** What is counted on a day, less what it came to thirty days before. */
    static String since(String count) {
        return "select (" + count + ") - (" + count.replace(":on", BEFORE) + ")";
    }

    private static String deliverables(String which) {
        return "select count(*) from deliverable d join purchase_order o on o.id = d.order_id"
                + " join framework_agreement a on a.id = o.agreement_id where " + which + " and " + Reach.ORDER_SQL;
    }

    static String accounts(String condition) {
        return "select count(*) from account where " + condition;
    }

    /**
     * The accounts in this state less those that were in it, among those that the trail says were made, activated, disabled or
     * enabled since.
     *
     * @param then the same of {@code formerly}, which has {@code active} and {@code disabled}
     */
    static String accountsSince(String now, String then) {
        return """
                select coalesce(sum(case when NOW then 1 else 0 end - case when a.created_at < SINCE and THEN then 1 else 0 end), 0)
                from account a
                cross join lateral (
                    select count(*) filter (where e.action = 'account.activated') > 0 as active,
                           coalesce((array_agg(e.action order by e.id desc)
                                     filter (where e.action <> 'account.activated'))[1], '') = 'account.disabled' as disabled
                    from audit_event e
                    where e.subject_type = 'account' and e.subject_id = a.id and e.happened_at < SINCE
                    and e.action in ('account.activated', 'account.disabled', 'account.enabled')) formerly
                where a.id in (select e.subject_id from audit_event e
                               where e.action in ('account.created', 'account.activated', 'account.disabled', 'account.enabled')
                               and e.happened_at >= SINCE)""".replace("NOW", now).replace("THEN", then).replace("SINCE", SINCE);
    }
}

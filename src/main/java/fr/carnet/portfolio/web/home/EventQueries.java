package fr.carnet.portfolio.web.home;

import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last events that concern someone: of orders, deliverables and startups within reach, of accounts for an administrator. */
@Component
class EventQueries {

    /** Events that the home page shows. */
    static final int LIMIT = 10;

    // Each part is limited on its own, so that each is read from the end of its index. Who may not see drafts does not
    // see that an order once was one.
    private static final String WORK = """
            (select 'Event.ORDER_' || case when c.state = 'CANCELLED' and o.refused then 'REFUSED'
                                         when c.state = 'COMPLETED' and r.order_id is not null then 'CLOSED_EARLY' else c.state end as code, 'ORDER' as place, o.id::text as target, coalesce(o.number, '') as subject,
                    %3$s as context, c.actor, c.changed_at as at
             from order_change c
             join purchase_order o on o.id = c.order_id
             left join startup s on s.id = o.startup_id
             left join order_release r on r.order_id = o.id
             where (:all or c.state <> 'DRAFT') and %1$s
             order by c.changed_at desc, c.id desc limit :limit)
            union all
            (select 'Event.ORDER_AMENDED', 'ORDER', o.id::text, o.number, %3$s, d.actor, d.frozen_at
             from order_document d
             join purchase_order o on o.id = d.order_id
             left join startup s on s.id = o.startup_id
             where d.version > 1 and %1$s order by d.frozen_at desc limit :limit)
            union all
            (select 'Event.DELIVERABLE_DEPOSITED', 'DELIVERABLE', d.id::text, d.title, o.number, v.depositor, v.deposited_at
             from deliverable_version v
             join deliverable d on d.id = v.deliverable_id
             join purchase_order o on o.id = d.order_id
             where %1$s order by v.deposited_at desc limit :limit)
            union all
            (select 'Event.DELIVERABLE_' || r.outcome, 'DELIVERABLE', d.id::text, d.title, o.number, r.reviewer, r.reviewed_at
             from deliverable_review r
             join deliverable_version v on v.id = r.version_id
             join deliverable d on d.id = v.deliverable_id
             join purchase_order o on o.id = d.order_id
             where %1$s order by r.reviewed_at desc limit :limit)
            union all
            (select 'Event.STARTUP_' || case g.outcome when 'CONTINUE' then g.phase else g.outcome end, 'STARTUP', s.slug, s.name, g.body,
                    g.recorded_by, g.recorded_at
             from decision_in_force g join startup s on s.id = g.startup_id
             where %2$s order by g.recorded_at desc, g.id desc limit :limit)
            union all
            (select 'Event.STARTUP_CORRECTED', 'STARTUP', s.slug, s.name, c.reason, c.recorded_by, c.recorded_at
             from decision_correction c join startup s on s.id = c.startup_id
             where %2$s order by c.recorded_at desc, c.decision_id desc limit :limit)
            union all
            (select 'Event.STATEMENT_' || t.state, 'STATEMENT', o.id || '/' || to_char(m.month, 'YYYY-MM'), o.number,
                    french_month(m.month), t.actor, t.stepped_at
             from statement_step t
             join monthly_statement m on m.id = t.statement_id
             join purchase_order o on o.id = m.order_id
             where %1$s order by t.stepped_at desc, t.id desc limit :limit)
            union all
            (select 'Event.NON_RENEWAL_' || n.act, 'AGREEMENT', a.id::text, a.reference, to_char(n.notified_on, 'DD/MM/YYYY'), n.actor, n.acted_at
             from non_renewal_act n join framework_agreement a on a.id = n.agreement_id
             where :all or exists (select 1 from award w join lot l on l.id = w.lot_id
                                   where l.agreement_id = a.id and w.contractor_id = cast(:contractor as uuid))
                 or exists (select 1 from purchase_order o where o.agreement_id = a.id and %1$s)
             order by n.acted_at desc, n.id desc limit :limit)
            """.formatted(Reach.ORDER_SQL, Reach.STARTUP_SQL, SubjectSql.NAME);

    private static final String ACCOUNTS = """
            select 'audit.' || action as code, 'JOURNAL' as place, '' as target, subject_label as subject,
                   subject_label as context, actor, happened_at as at
            from audit_event
            where subject_type = 'account' and action not in ('account.signedIn', 'account.signedOut')
            order by happened_at desc, id desc limit :limit""";

    private final JdbcClient jdbc;

    EventQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Event> last(Viewer viewer) {
        String sql = viewer.is(Role.ADMINISTRATOR)
                ? ACCOUNTS
                : "select * from (" + WORK + ") e order by e.at desc, e.code, e.place, e.target limit :limit";
        return jdbc.sql(sql)
                .param("limit", LIMIT)
                .params(viewer.reach().params())
                .query((row, index) -> new Event(
                        row.getString("code"),
                        Place.valueOf(row.getString("place")).of(row.getString("target")),
                        row.getString("subject"),
                        row.getString("context"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }
}

package fr.carnet.portfolio.web.home;

import fr.carnet.coordination.WaitingMeetingsSql;

/** The open decisions of coordination meetings whose date comes, for whoever reads them, in the columns of {@link TodoSql}. */
final class DecisionTodoSql {

    /** How far ahead a decision's date is announced: until the next meeting (assumed). */
    private static final String DUE_DAYS = "7";

    /** The decisions that buyers, the contractor's correspondents and the incubator's coaches read; no other role has any. */
    static final String DUE = """
            select 'DECISION', cast(coalesce(p.contractor_id, p.incubator_id) as text),
                   case when length(d.text) > 120 then left(d.text, 119) || '…' else d.text end,
                   d.assignee || ' · ' || coalesce(c.name, i.name), d.due_on, null,
                   case when p.contractor_id is null then 'INCUBATOR_MEETINGS' else 'CONTRACTOR_MEETINGS' end, null
            from (%s) d
            join weekly_point p on p.id = d.point_id
            left join contractor c on c.id = p.contractor_id
            left join incubator i on i.id = p.incubator_id
            where d.due_on is not null and (:wide or d.due_on <= cast(:on as date) + DAYS)
              and (:all or p.contractor_id = cast(:contractor as uuid) or p.incubator_id = any(:incubators))""".replace("DAYS", DUE_DAYS).formatted(WaitingMeetingsSql.OPEN_DECISIONS);

    private DecisionTodoSql() {}
}

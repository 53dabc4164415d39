package fr.carnet.portfolio.web;

/** The open decisions of coordination meetings whose date comes, in the columns of {@link TodoSql}: for whoever reads the decisions of that meeting. */
final class DecisionTodoSql {

    /** How far ahead a decision's date is announced: until the next point (assumed). */
    private static final String DUE_DAYS = "7";

    /** Buyers, the incubator's coaches, the contractor's correspondents: no one else's reach has any. */
    static final String DUE = """
            select 'DECISION', case when p.contractor_id is null then 'incubateurs/' || p.incubator_id else 'titulaires/' || p.contractor_id end,
                   case when length(d.text) > 120 then left(d.text, 119) || '…' else d.text end,
                   d.assignee || ' · ' || coalesce(c.name, i.name), d.due_on
            from (select d.point_id, d.text, d.assignee, coalesce(
                      (select max(f.due_on) from point_deferral f where f.decision_id = d.id), d.due_on) as due_on
                  from point_decision d where d.settled_in is null) d
            join weekly_point p on p.id = d.point_id
            left join contractor c on c.id = p.contractor_id
            left join incubator i on i.id = p.incubator_id
            where d.due_on is not null and (:wide or d.due_on <= cast(:on as date) + DAYS)
              and (:all or p.contractor_id = cast(:contractor as uuid) or p.incubator_id = any(:incubators))""".replace("DAYS", DUE_DAYS);

    private DecisionTodoSql() {}
}

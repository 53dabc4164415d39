package fr.carnet.portfolio.web.home;

import fr.carnet.people.Reach;
import fr.carnet.tracking.StatementSql;

/** The monthly statements to submit, correct or approve, in the columns of {@link TodoSql}. */
final class StatementTodoSql {

    private static final String SUBMIT_BY = StatementSql.submitBy("t.month");

    /** Calendar days to decide on a submitted statement (assumed). */
    private static final String DECIDE_DAYS = "8";

    /** Up to so many are a line each; more are one line, which leads to their list. */
    static final String NAMED = "3";

    /** For those who approve: the submitted statements, with how long they have waited, as the contractor is not paid before. */
    static final String APPROVE = """
            select case when m.waiting > NAMED then 'APPROVE_STATEMENTS' else 'APPROVE_STATEMENT' end,
                   case when m.waiting > NAMED then '' else m.order_id || '/' || to_char(m.month, 'YYYY-MM') end,
                   case when m.waiting > NAMED then cast(m.waiting as text) else french_month(m.month) end,
                   m.number, cast(:on as date) - m.age + DAYS, m.age, null,
                   case when m.waiting <= NAMED then cast(m.order_id as text) end
            from (select o.id as order_id, o.number, m.month, count(*) over () as waiting,
                         row_number() over (order by m.submitted_at, m.id) as place,
                         cast(:on as date) - cast(m.submitted_at at time zone 'Europe/Paris' as date) as age
                  from monthly_statement m join purchase_order o on o.id = m.order_id
                  where m.state = 'SUBMITTED' and\s""".replace("DAYS", DECIDE_DAYS).replace("NAMED", NAMED)
            + Reach.ORDER_SQL
            + ") m where m.waiting <= NAMED or m.place = 1".replace("NAMED", NAMED);

    /** For those who approve, in one line: the months that were not submitted in time, with or without days. */
    static final String MISSING = """
            select 'MISSING_STATEMENTS', '', cast(count(*) as text), french_month(min(t.month)),
                   min(SUBMIT_BY), null, null, null
            from statements_to_submit(:on) t join purchase_order o on o.id = t.order_id
            where SUBMIT_BY < :on and\s""".replace("SUBMIT_BY", SUBMIT_BY) + Reach.ORDER_SQL + " having count(*) > 0";

    /** For correspondents: the months that are over, with or without days, and the statements sent back. */
    static final String SUBMIT = """
            select 'SUBMIT_STATEMENT', o.id || '/' || to_char(t.month, 'YYYY-MM'), french_month(t.month),
                   o.number || coalesce(' · ' || s.name, ''),
                   SUBMIT_BY, null, null, cast(o.id as text)
            from statements_to_submit(:on) t
            join purchase_order o on o.id = t.order_id left join startup s on s.id = o.startup_id
            where\s""".replace("SUBMIT_BY", SUBMIT_BY)
            + Reach.ORDER_SQL
            + """
             union all
            select 'CORRECT_STATEMENT', o.id || '/' || to_char(m.month, 'YYYY-MM'), french_month(m.month),
                   o.number || coalesce(' · ' || s.name, ''),
                   CORRECT_BY, null, null, cast(o.id as text)
            from monthly_statement m join purchase_order o on o.id = m.order_id left join startup s on s.id = o.startup_id
            where m.state = 'SENT_BACK' and\s""".replace("CORRECT_BY", StatementSql.correctBy("m.decided_at"))
            + Reach.ORDER_SQL;

    private StatementTodoSql() {}
}

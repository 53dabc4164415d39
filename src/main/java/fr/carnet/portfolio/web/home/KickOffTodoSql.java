package fr.carnet.portfolio.web.home;

/** The kick-off meetings that were not held (A-2016 § 7.2, A-2018 § 4.2), in the columns of {@link TodoSql}. */
final class KickOffTodoSql {

    /**
     * The awards of agreements in force without a meeting. A model's fictitious company is asked nothing until an order names it; an
     * agreement that is not renewed is about to end.
     */
    private static final String MISSING = """
            select l.agreement_id, w.id, c.name as company, a.reference || ', lot ' || l.number as held,
                    count(*) over () as waiting, row_number() over (order by a.notified_on, l.number, w.rank, w.id) as place
             from award w join lot l on l.id = w.lot_id join framework_agreement a on a.id = l.agreement_id
             join contractor c on c.id = w.contractor_id
             where a.notified_on <= :on and a.non_renewal_decided_on is null
             and a.notified_on + make_interval(months => least(a.maximum_months, a.firm_months + a.renewal_months * a.renewal_count))
                 > cast(:on as date)
             and (:all or w.contractor_id = cast(:contractor as uuid))
             and not exists (select 1 from kick_off_meeting k where k.award_id = w.id)
             and (not c.fictitious or exists (select 1 from purchase_order o where o.award_id = w.id and o.number is not null))""";

    /** For buyers: a line for each, or one for many. */
    static final String TO_HOLD = """
            select case when k.waiting > NAMED then 'KICK_OFFS' else 'KICK_OFF' end,
                   case when k.waiting > NAMED then '' else k.agreement_id || '/attributions/' || k.id || '/reunion-de-lancement' end,
                   case when k.waiting > NAMED then cast(k.waiting as text) else k.company end,
                   k.held, cast(null as date), null, null, null
            from (%s) k where k.waiting <= NAMED or k.place = 1""".replace("NAMED", StatementTodoSql.NAMED).formatted(MISSING);

    /** For correspondents, who present their company there: a line for each award. */
    static final String TO_PREPARE = """
            select 'KICK_OFF_TO_PREPARE', k.agreement_id || '/attributions/' || k.id, k.held, '', cast(null as date),
                   null, null, null
            from (%s) k""".formatted(MISSING);

    private KickOffTodoSql() {}
}

package fr.carnet.orders;

/**
 * The open orders over incubators that run more startups by now than the unit ordered covers (A-2016 § 3.2.1). Bind {@code :on}.
 */
public final class OutgrownSql {

    /** Of {@code purchase_order o}: its id, the code of the unit, the most startups that it covers, and how many there are. */
    public static final String ORDERS = """
            select o.id, l.code, w.maximum_startups as most, size.startups
            from purchase_order o
            join order_line l on l.order_id = o.id
            join work_unit w on w.id = l.work_unit_id and w.maximum_startups is not null
            cross join lateral (select count(*) as startups from order_incubator covered
                join startup s on s.incubator_id = covered.incubator_id and s.archived_on is null
                join startup_phase_on(:on) p on p.startup_id = s.id
                where covered.order_id = o.id and p.phase is not null) size
            where size.startups > w.maximum_startups and o.state in\s""" + OrderState.OPEN_SQL;

    private OutgrownSql() {}
}

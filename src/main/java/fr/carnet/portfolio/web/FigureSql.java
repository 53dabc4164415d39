package fr.carnet.portfolio.web;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.people.Reach;

/** How each figure of the home page is counted, within reach. */
final class FigureSql {

    static final String DAYS_LEFT = "select coalesce(sum(" + DayFiguresSql.BALANCE + "), 0) from purchase_order o"
            + " join order_line l on l.order_id = o.id where o.state = 'IN_PROGRESS' and " + Reach.ORDER_SQL;

    static final String STARTUPS = "select count(*) from startup s join startup_phase_on(:on) p on p.startup_id = s.id"
            + " where p.phase is not null and s.archived_on is null and " + Reach.STARTUP_SQL;

    static final String STARTUPS_LATE =
            "select count(*) " + PortfolioSql.STANDING + PortfolioSql.REACH + " and " + PortfolioSql.LATE;

    private FigureSql() {}

    static String orders(String state) {
        return "select count(*) from purchase_order o where o.state = '" + state + "' and " + Reach.ORDER_SQL;
    }

    /** Counts deliverables in a state, those of cancelled orders and those accepted by silence apart. */
    static String deliverables(String state) {
        return "select count(*) from deliverable d join purchase_order o on o.id = d.order_id"
                + " join framework_agreement a on a.id = o.agreement_id where d.state = '" + state
                + "' and o.state <> 'CANCELLED' and (d.review_by is null or d.review_by >= :on or not a.tacit_acceptance) and "
                + Reach.ORDER_SQL;
    }

    static String accounts(String condition) {
        return "select count(*) from account where " + condition;
    }
}

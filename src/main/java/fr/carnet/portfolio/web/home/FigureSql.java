package fr.carnet.portfolio.web.home;

import fr.carnet.deliverables.DeliverableSql;
import fr.carnet.orders.DayFiguresSql;
import fr.carnet.people.Reach;
import fr.carnet.portfolio.PortfolioSql;

/** How each figure of the home page is counted, within reach. */
final class FigureSql {

    static final String DAYS_LEFT = "select coalesce(sum(" + DayFiguresSql.BALANCE + "), 0) from purchase_order o"
            + " join order_line l on l.order_id = o.id where o.state = 'IN_PROGRESS' and " + Reach.ORDER_SQL;

    static final String STARTUPS = "select count(*) from startup s join startup_phase_on(:on) p on p.startup_id = s.id"
            + " where p.phase is not null and s.archived_on is null and " + Reach.STARTUP_SQL;

    static final String STARTUPS_LATE =
            "select count(*) " + PortfolioSql.STANDING + PortfolioSql.REACH + " and " + PortfolioSql.LATE;

    static final String DELIVERABLES_TO_REVIEW = deliverables(DeliverableSql.waitsForReview(":on"));

    static final String DELIVERABLES_EXPECTED = deliverables("d.state = 'EXPECTED'");

    private FigureSql() {}

    static String orders(String state) {
        return "select count(*) from purchase_order o where o.state = '" + state + "' and " + Reach.ORDER_SQL;
    }

    private static String deliverables(String which) {
        return "select count(*) from deliverable d join purchase_order o on o.id = d.order_id"
                + " join framework_agreement a on a.id = o.agreement_id where " + which + " and " + Reach.ORDER_SQL;
    }

    static String accounts(String condition) {
        return "select count(*) from account where " + condition;
    }
}

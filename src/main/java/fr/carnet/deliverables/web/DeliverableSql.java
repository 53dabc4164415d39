package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableState;
import fr.carnet.orders.OrderState;

/** What is said of {@code deliverable d}, its order {@code o} and its agreement {@code a} on {@code :today}. */
final class DeliverableSql {

    /** Silence accepts from the day after the deadline, where the agreement says so. */
    static final String STATE = """
            case when d.state = 'DEPOSITED' and a.tacit_acceptance and d.review_by < :today
                then 'ACCEPTED' else d.state end""";

    /** An order that is over owes nothing more: what was not handed over was given back, or the order cancelled. */
    static final String DEPOSIT_IS_LATE = "(d.state in " + DeliverableState.OWED_SQL
            + " and d.due_on < :today and o.state not in " + OrderState.OVER_SQL + ")";

    /** A version within the time limit or beyond it, as long as silence has not accepted it. */
    static final String WAITS_FOR_REVIEW =
            "(d.state = 'DEPOSITED' and o.state <> 'CANCELLED' and (d.review_by >= :today or not a.tacit_acceptance))";

    static final String REVIEW_IS_LATE = "(" + WAITS_FOR_REVIEW + " and d.review_by < :today)";

    private DeliverableSql() {}
}

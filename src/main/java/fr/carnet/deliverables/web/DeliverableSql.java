package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableState;
import fr.carnet.orders.OrderState;

/** Expressions about {@code deliverable d} with its order {@code o} and its agreement {@code a} on {@code :today}. */
final class DeliverableSql {

    /** The state on that day: silence accepts from the day after the deadline, where the agreement says so. */
    static final String STATE = """
            case when d.state = 'DEPOSITED' and a.tacit_acceptance and d.review_by < :today
                then 'ACCEPTED' else d.state end""";

    /** Whether a deposit is late; an order that is over or cancelled owes nothing more. */
    static final String DEPOSIT_IS_LATE = "(d.state in " + DeliverableState.OWED_SQL
            + " and d.due_on < :today and o.state not in " + OrderState.OVER_SQL + ")";

    /** Whether a version waits for a review, even after the time limit, as long as silence has not accepted it. */
    static final String WAITS_FOR_REVIEW =
            "(d.state = 'DEPOSITED' and o.state <> 'CANCELLED' and (d.review_by >= :today or not a.tacit_acceptance))";

    static final String REVIEW_IS_LATE = "(" + WAITS_FOR_REVIEW + " and d.review_by < :today)";

    private DeliverableSql() {}
}

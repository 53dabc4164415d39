package fr.carnet.deliverables;

import fr.carnet.orders.OrderState;

/**
 * Where {@code deliverable d} stands on a day, with its order {@code o} and its agreement {@code a}: what lists, figures and home
 * pages all say. A day is an expression.
 */
public final class DeliverableSql {

    /** Whether a version is owed; an order that is over owes nothing more. */
    public static final String OWED =
            "(d.state in " + DeliverableState.OWED_SQL + " and o.state not in " + OrderState.OVER_SQL + ")";

    private DeliverableSql() {}

    /** Whether silence accepted it: from the day after the deadline, where the agreement says so. */
    public static String acceptedBySilence(String day) {
        return "(d.state = 'DEPOSITED' and a.tacit_acceptance and d.review_by < " + day + ")";
    }

    /** The state on that day, acceptance by silence included. */
    public static String stateOn(String day) {
        return "case when " + acceptedBySilence(day) + " then 'ACCEPTED' else d.state end";
    }

    /** Whether a version waits for a review, even after the time limit, as long as silence has not accepted it. */
    public static String waitsForReview(String day) {
        return "(d.state = 'DEPOSITED' and not " + acceptedBySilence(day) + ")";
    }

    /** Whether a deposit is late. */
    public static String depositIsLate(String day) {
        return "(" + OWED + " and d.due_on < " + day + ")";
    }

    /** Whether a review is late. */
    public static String reviewIsLate(String day) {
        return "(" + waitsForReview(day) + " and d.review_by < " + day + ")";
    }
}

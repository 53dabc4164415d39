package fr.carnet.deliverables;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.RuleViolation;

/** What deposits and reviews need to know of an order and of its agreement. */
record OrderFacts(String number, OrderState state, ReviewTerms terms) {

    /**
     * @throws RuleViolation {@code deliverable.order-cancelled} where the order is cancelled
     */
    void mustNotBeCancelled() {
        if (state == OrderState.CANCELLED) {
            throw new RuleViolation("deliverable.order-cancelled", number);
        }
    }

    /**
     * @throws RuleViolation {@code deliverable.order-cancelled} where the order is cancelled,
     *     {@code deliverable.order-unacknowledged} where it was issued and not acknowledged yet
     */
    void mustTakeDeposits() {
        mustNotBeCancelled();
        if (state.isComing()) {
            throw new RuleViolation("deliverable.order-unacknowledged", number);
        }
    }

    /**
     * @throws RuleViolation {@code deliverable.order-closed} where the order is not open
     */
    void mustBeOpen() {
        if (!state.isOpen()) {
            throw new RuleViolation("deliverable.order-closed", number);
        }
    }
}

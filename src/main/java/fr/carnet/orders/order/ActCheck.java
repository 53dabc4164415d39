package fr.carnet.orders.order;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.util.List;

/**
 * A check is what decides an act on an order, gathered before it: what its rules refuse, and the lines and totals that it would
 * leave.
 */
public interface ActCheck {

    /** All that stands in the way; empty where nothing does. */
    List<Refusal> refusals();

    /** The lines and totals that the order would have, which the act then gives it. */
    PricedOrder priced();

    /**
     * @throws RuleViolation all that stands in the way
     */
    default void mustPass() {
        RuleViolation.refuse(refusals());
    }
}

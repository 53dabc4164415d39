package fr.carnet.orders;

import fr.carnet.shared.RuleViolation;
import java.util.Optional;

/** Another module's say in whether an order is complete: its bean implements this, and may refuse. */
public interface CompletionGuard {

    /** Why the order is not complete, as far as this module knows, or nothing. */
    Optional<RuleViolation> objection(OrderId order);
}

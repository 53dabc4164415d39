package fr.carnet.orders;

import fr.carnet.shared.Refusal;
import java.util.Optional;

/** Another module's say in whether an order is complete: its bean implements this, and may refuse. */
public interface CompletionGuard {

    /** The section of the order's page where what it objects to is mended, by its anchor. */
    String section();

    /** Why the order is not complete, as far as this module knows, or nothing. */
    Optional<Refusal> objection(OrderId order);

    /** Why it may not be closed early either: what was not done is given back, but what waits for an answer gets one first. */
    default Optional<Refusal> earlyObjection(OrderId order) {
        return Optional.empty();
    }
}

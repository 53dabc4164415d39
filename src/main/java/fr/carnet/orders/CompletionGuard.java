package fr.carnet.orders;

import fr.carnet.shared.Refusal;
import java.util.Optional;

/**
 * Refuses, for another module, that an order ends while that module still has something open on it (domain.md § 3): its bean
 * implements this. A refusal says by {@link Refusal#where} in which section of the order's page it is mended, for which
 * {@code order.section.…} is the anchor and {@code order.obstacle.…} the link.
 */
public interface CompletionGuard {

    /** Why the order is not complete as far as this module knows, or nothing where it is. */
    Optional<Refusal> completionRefusal(OrderId order);

    /** Why the order may not be closed early either, or nothing: work not done is given back, but what waits for an answer gets one first. */
    default Optional<Refusal> earlyClosingRefusal(OrderId order) {
        return Optional.empty();
    }
}

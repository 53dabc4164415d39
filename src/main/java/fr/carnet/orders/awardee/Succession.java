package fr.carnet.orders.awardee;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may follow an order that ended before its work was done.
 *
 * @param replacement the order or draft that already takes over its need, or null
 * @param obstacle why the next awardee cannot be turned to, with the way out
 */
public record Succession(@Nullable OrderId replacement, String replacementLabel, Optional<Refusal> obstacle) {

    static Succession obstructed(String code, Object... args) {
        return new Succession(null, "", Optional.of(DraftStep.CONTRACTOR.refusal(code, args)));
    }

    public boolean isOpen() {
        return replacement == null && obstacle.isEmpty();
    }
}

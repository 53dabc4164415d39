package fr.carnet.orders.awardee;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A succession is what may follow an order that ended before its work was done (domain.md § 3).
 *
 * @param replacement the order or draft that already replaces it, or null
 * @param refusal why the next awardee cannot be turned to, with the way out
 */
public record Succession(@Nullable OrderId replacement, String replacementLabel, Optional<Refusal> refusal) {

    static Succession refused(String code, Object... args) {
        return new Succession(null, "", Optional.of(DraftStep.CONTRACTOR.refusal(code, args)));
    }

    public boolean isOpen() {
        return replacement == null && refusal.isEmpty();
    }
}

package fr.carnet.orders.order;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Map;

/**
 * An ending says what an order gives back, on which day and why, where it ends before all was done (domain.md § 3).
 *
 * @param flat what each flat line gives back, excl. VAT; a line of days gives back the days not worked
 */
public record Ending(Map<OrderLineId, Money> flat, LocalDate on, String reason) {

    /**
     * @throws RuleViolation {@code order.no-reason} without a reason
     */
    public Ending {
        if (reason.isBlank()) {
            throw new RuleViolation("order.no-reason");
        }
        flat = Map.copyOf(flat);
    }
}

package fr.carnet.orders;

import fr.carnet.shared.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * An order was amended ("bon de commande modificatif"). It is published in the transaction of the act, as {@link OrderIssued}.
 *
 * @param version of the order, 2 for its first amendment
 * @param before its execution period until now
 * @param added the lines that it did not have, with what their units hand over
 */
public record OrderAmended(
        OrderReference order,
        int version,
        String reason,
        LocalDate on,
        Period before,
        Period period,
        List<OrderIssued.Line> added) {

    public OrderAmended {
        added = List.copyOf(added);
    }
}

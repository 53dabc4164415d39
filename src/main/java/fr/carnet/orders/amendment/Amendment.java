package fr.carnet.orders.amendment;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.mentions.Mentions;
import java.math.BigDecimal;
import java.util.Map;

/**
 * An amendment ("bon de commande modificatif") states anew all that it may change of an order: each quantity and each mention,
 * changed or not, with its reason (domain.md § 3).
 *
 * @param quantities of each unit: those of the order, and those it adds
 * @param mentions its complexity is that of the order
 */
public record Amendment(Map<WorkUnitId, BigDecimal> quantities, Mentions mentions, String reason) {

    public Amendment {
        quantities = Map.copyOf(quantities);
    }
}

package fr.carnet.tracking.days;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * An order line as it stands under lock, with its order.
 *
 * @param ordered null for a flat unit, which takes no days
 * @param tracking where the agreement asks for the days, e.g. {@code A-2016 § 7.2}
 * @param teamRule where it speaks of the teams presented
 */
public record LineStanding(
        OrderLineId id,
        OrderId order,
        String number,
        OrderState state,
        Period period,
        String code,
        @Nullable ManDays ordered,
        ManDays consumed,
        String tracking,
        String teamRule) {}

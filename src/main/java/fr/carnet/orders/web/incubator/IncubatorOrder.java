package fr.carnet.orders.web.incubator;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.web.OrderBadge;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order on the page of an incubator that it covers: no price here, whoever looks.
 *
 * @param units the codes of its units
 * @param named how many startups of the incubator it names; 0 where it covers the whole incubator
 * @param most the most startups that its unit covers, where there are more by now
 * @param startups how many there are by now, where they are too many
 */
record IncubatorOrder(
        UUID id,
        @Nullable String number,
        OrderState state,
        boolean refused,
        @Nullable String contractor,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String units,
        int named,
        @Nullable Integer most,
        @Nullable Integer startups) {

    private OrderStanding standing() {
        return OrderStanding.of(state, refused, number != null);
    }

    public String stateKey() {
        return standing().key();
    }

    public String badge() {
        return OrderBadge.of(standing());
    }

    /** Has the incubator outgrown the unit ordered? */
    public boolean outgrown() {
        return most != null;
    }
}

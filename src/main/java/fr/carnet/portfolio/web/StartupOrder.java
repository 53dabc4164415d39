package fr.carnet.portfolio.web;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order on the page of its startup, in days: no price here, whoever looks. */
record StartupOrder(
        UUID id,
        @Nullable String number,
        String state,
        boolean refused,
        @Nullable String contractor,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        BigDecimal ordered,
        BigDecimal consumed) {

    public BigDecimal remaining() {
        return ordered.subtract(consumed);
    }

    public String stateKey() {
        return OrderStanding.of(OrderState.valueOf(state), refused, number != null)
                .key();
    }
}

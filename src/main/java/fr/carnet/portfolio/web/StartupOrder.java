package fr.carnet.portfolio.web;

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

    /** Refused by its contractor is more than cancelled. */
    public String stateKey() {
        return refused ? "order.standing.refused" : "OrderState." + state;
    }
}

package fr.carnet.portfolio.web.board;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order on the page of its startup, in days: no price here, whoever looks. */
record StartupOrder(
        UUID id,
        @Nullable String number,
        OrderState state,
        boolean refused,
        @Nullable String contractor,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        DayFigures days) {

    public String stateKey() {
        return OrderStanding.of(state, refused, number != null).key();
    }
}

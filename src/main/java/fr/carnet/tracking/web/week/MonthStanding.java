package fr.carnet.tracking.web.week;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.Period;
import fr.carnet.tracking.MonthOfOrder;
import fr.carnet.tracking.statements.StatementState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the statement of an order and month of the week is. */
record MonthStanding(
        UUID orderId,
        String number,
        @Nullable String startup,
        OrderState orderState,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate month,
        StatementState state) {

    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    /** What is said of it: a month that still runs is not late. */
    public String stateKey(LocalDate today) {
        boolean running = state == StatementState.DRAFT && !opensBy(today);
        return running ? "StatementState.RUNNING" : "StatementState." + state;
    }

    /** May it be submitted on that day, as far as the calendar goes? */
    public boolean opensBy(LocalDate today) {
        var ofOrder = new MonthOfOrder(yearMonth(), new Period(startsOn, endsOn), orderState);
        return state.isOwed() && orderState != OrderState.ISSUED && !today.isBefore(ofOrder.opensOn());
    }
}

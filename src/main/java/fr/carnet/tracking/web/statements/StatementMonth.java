package fr.carnet.tracking.web.statements;

import fr.carnet.tracking.StatementState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of an order.
 *
 * @param over whether it is over, by the order's last day or its own
 * @param revision of its statement, to be named by whoever moves it
 * @param days that consume; training is apart
 */
record StatementMonth(
        LocalDate month,
        StatementState state,
        boolean over,
        long revision,
        @Nullable OffsetDateTime submittedAt,
        BigDecimal days,
        BigDecimal training) {

    /** The month, as its address writes it. */
    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    /** The message that names its state; a month that still runs is not late. */
    public String stateKey() {
        return state == StatementState.DRAFT && !over ? "StatementState.RUNNING" : "StatementState." + state;
    }

    /** Whether it is over and nobody submitted it. */
    public boolean isMissing() {
        return state == StatementState.DRAFT && over;
    }

    /** All of its days, training included. */
    public BigDecimal total() {
        return days.add(training);
    }

    public boolean nothing() {
        return total().signum() == 0;
    }
}

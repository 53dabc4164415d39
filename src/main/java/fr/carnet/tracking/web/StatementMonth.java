package fr.carnet.tracking.web;

import fr.carnet.tracking.StatementState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of an order.
 *
 * @param revision of its statement, to be named by whoever moves it
 * @param days that consume; training is apart
 */
record StatementMonth(
        LocalDate month,
        StatementState state,
        long revision,
        @Nullable OffsetDateTime submittedAt,
        BigDecimal days,
        BigDecimal training) {

    /** As its address says it. */
    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    /** All of it: what is submitted. */
    public BigDecimal total() {
        return days.add(training);
    }

    public boolean nothing() {
        return total().signum() == 0;
    }
}

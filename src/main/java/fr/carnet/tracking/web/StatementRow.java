package fr.carnet.tracking.web;

import fr.carnet.tracking.StatementState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the list, those to submit included. No amount here.
 *
 * @param submittedOn null where it is still to be submitted
 * @param training apart, since it consumes nothing
 */
record StatementRow(
        UUID orderId,
        String number,
        LocalDate month,
        StatementState state,
        @Nullable String startup,
        String contractor,
        @Nullable LocalDate submittedOn,
        BigDecimal days,
        BigDecimal training) {

    /** As its address says it. */
    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    public String stateKey() {
        return "StatementState." + state;
    }

    public boolean waits() {
        return state == StatementState.SUBMITTED;
    }

    /** Is it a statement that nothing was logged for? */
    public boolean nothing() {
        return days.signum() == 0 && training.signum() == 0;
    }
}

package fr.carnet.tracking.web.statements;

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
 * @param revision of its statement, to be named by whoever decides
 * @param dueOn by when it was to be submitted
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
        BigDecimal training,
        long revision,
        LocalDate dueOn) {

    /** The month, as its address writes it. */
    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    public String stateKey() {
        return "StatementState." + state;
    }

    /** The month that it is of. */
    OddityQueries.Month ofOrder() {
        return new OddityQueries.Month(orderId, month);
    }

    /** What a page of many statements calls it by. */
    public String key() {
        return orderId + ";" + yearMonth() + ";" + revision;
    }

    /** Whether nobody submitted it yet. */
    public boolean missing() {
        return state == StatementState.DRAFT;
    }

    public boolean waits() {
        return state == StatementState.SUBMITTED;
    }

    /** Whether it is a statement without a day. */
    public boolean nothing() {
        return days.signum() == 0 && training.signum() == 0;
    }
}

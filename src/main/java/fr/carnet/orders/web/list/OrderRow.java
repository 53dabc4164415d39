package fr.carnet.orders.web.list;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list, without any amount.
 *
 * @param number null for a draft
 * @param subject the startup, the incubators, or the agreement
 * @param phase that of the startup at issue
 * @param released the days that it gave back when it ended early
 * @param begunOn when its draft was opened, which tells drafts apart
 */
record OrderRow(
        UUID id,
        @Nullable String number,
        OrderState state,
        boolean refused,
        String subject,
        @Nullable Phase phase,
        @Nullable String contractor,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        BigDecimal days,
        BigDecimal consumed,
        BigDecimal released,
        LocalDate begunOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    OrderStanding standing() {
        return OrderStanding.of(state, refused, number != null);
    }

    public String stateKey() {
        return standing().key();
    }

    public String badge() {
        return standing().badge();
    }

    public String phaseKey() {
        return "Phase." + phase;
    }

    /** Is there a period that time runs through? */
    public boolean running() {
        return state.isOpen() && startsOn != null;
    }

    /** How much of the period is behind us, in percent. */
    public int elapsed(LocalDate today) {
        if (startsOn == null || endsOn == null || today.isBefore(startsOn)) {
            return 0;
        }
        long length = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        long behind = ChronoUnit.DAYS.between(startsOn, today) + 1;
        return (int) Math.min(100, behind * 100 / length);
    }

    /** What is still to be worked; nothing of what commits nothing. */
    public BigDecimal balance() {
        return commits() ? days.subtract(consumed).subtract(released) : BigDecimal.ZERO;
    }

    /** A draft commits nothing yet; what was cancelled or refused, nothing any more. */
    boolean commits() {
        return state != OrderState.DRAFT && state != OrderState.CANCELLED;
    }

    /** How many of the days ordered are consumed, in percent. */
    public int spent() {
        return days.signum() == 0
                ? 0
                : consumed.multiply(HUNDRED).divide(days, RoundingMode.HALF_UP).intValue();
    }
}

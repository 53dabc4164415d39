package fr.carnet.orders.web.list;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.web.OrderBadge;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row is an order in a list, without any amount.
 *
 * @param number null for a draft
 * @param subject the startup, the incubators, or the agreement
 * @param named the names of the startups of an incubator that it covers, or null where it names none
 * @param phase that of the startup at issue
 * @param kind startup or digital project; null where it is about neither
 * @param begunOn when its draft was opened, which tells drafts apart
 */
record OrderRow(
        UUID id,
        @Nullable String number,
        OrderState state,
        boolean refused,
        String subject,
        @Nullable String named,
        @Nullable Phase phase,
        @Nullable StartupKind kind,
        @Nullable String contractor,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        DayFigures days,
        LocalDate begunOn) {

    OrderStanding standing() {
        return OrderStanding.of(state, refused, number != null);
    }

    public String stateKey() {
        return standing().key();
    }

    public String badge() {
        return OrderBadge.of(standing());
    }

    /** The message that says the phase of its startup, or that it is for a digital project, which has none; null otherwise. */
    public @Nullable String phaseKey() {
        if (kind == StartupKind.PROJECT) {
            return "StartupKind.PROJECT";
        }
        return phase == null ? null : "Phase." + phase;
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
        return balance(days);
    }

    /** The same of a part of it. */
    BigDecimal balance(DayFigures part) {
        return state.isBinding() ? part.balance() : BigDecimal.ZERO.setScale(2);
    }
}

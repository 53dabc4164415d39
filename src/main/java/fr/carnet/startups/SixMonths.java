package fr.carnet.startups;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The six-month rule: a startup whose users are not satisfied after its first six months is dissolved (A-2018 § 1.3). It
 * counts from the first phase entered; the decision to consolidate or to hand over says that users are satisfied, and so may
 * one that leaves the startup in construction.
 *
 * @param postponedTo when the committee looks again, where it postponed its decision and has not decided since
 * @param satisfiedOn from when users were found satisfied, the construction going on
 */
public record SixMonths(
        Phase phase,
        LocalDate entered,
        @Nullable LocalDate postponedTo,
        @Nullable LocalDate satisfiedOn,
        LocalDate on) {

    /** How long the first trial lasts. */
    public static final int MONTHS = 6;

    /** From how many days before its end the portfolio asks for the decision (assumed). */
    public static final int NOTICE_DAYS = 30;

    /** Whether the countdown runs; the gate to consolidation ends it, or users found satisfied. */
    public boolean running() {
        return onTrial() && satisfiedOn == null;
    }

    /** Whether the construction goes on with users who were found satisfied. */
    public boolean satisfied() {
        return onTrial() && satisfiedOn != null;
    }

    private boolean onTrial() {
        return phase == Phase.INVESTIGATION || phase == Phase.CONSTRUCTION;
    }

    /** The day by which to decide, a postponement taken into account. */
    public LocalDate decideBy() {
        LocalDate end = entered.plusMonths(MONTHS);
        return postponedTo != null && postponedTo.isAfter(end) ? postponedTo : end;
    }

    /** Days left; negative once the day has passed. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(on, decideBy());
    }

    /** Whether the decision is due soon, or overdue. */
    public boolean asksForDecision() {
        return running() && daysLeft() <= NOTICE_DAYS;
    }
}

package fr.carnet.portfolio;

import fr.carnet.shared.Phase;
import fr.carnet.startups.PhaseClock;
import fr.carnet.startups.SixMonths;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a startup stands on a day, and what that asks for (domain.md § 6): the twin in Java of {@link PortfolioSql}.
 *
 * @param since when the phase, or the stop, began; null before the first decision
 * @param entered when it entered its first phase
 * @param postponedTo when a committee that postponed looks again
 * @param satisfiedOn from when its users were found satisfied, the construction going on
 * @param asked the day all this is told for
 */
public record Standing(
        @Nullable Phase phase,
        boolean stopped,
        @Nullable LocalDate since,
        @Nullable LocalDate entered,
        @Nullable LocalDate postponedTo,
        @Nullable LocalDate satisfiedOn,
        LocalDate asked) {

    /** The time in its phase, if it is in one. */
    @Nullable
    public PhaseClock clock() {
        return phase == null || since == null ? null : new PhaseClock(phase, since, asked);
    }

    /** The countdown of the six months; null once it no longer counts. */
    @Nullable
    public SixMonths sixMonths() {
        if (phase == null || entered == null) {
            return null;
        }
        SixMonths rule = new SixMonths(phase, entered, postponedTo, satisfiedOn, asked);
        return rule.running() ? rule : null;
    }

    /** Is the longest nominal duration of its phase over? */
    public boolean late() {
        PhaseClock clock = clock();
        return clock != null && clock.overdue();
    }

    /** Do the six months ask for a decision, soon or since long? */
    public boolean asksForDecision() {
        SixMonths rule = sixMonths();
        return rule != null && rule.asksForDecision();
    }

    /** Says whether no committee has decided on the startup yet. */
    public boolean undecided() {
        return phase == null && !stopped;
    }

    /** Whether a committee is to see it. */
    public CommitteeState committee() {
        if (undecided()) {
            return CommitteeState.NEVER;
        }
        SixMonths rule = sixMonths();
        if (late() || rule != null && rule.daysLeft() < 0) {
            return CommitteeState.OVERDUE;
        }
        PhaseClock clock = clock();
        boolean soon = clock != null && ChronoUnit.DAYS.between(asked, clock.nominalEnd()) <= SixMonths.NOTICE_DAYS;
        return soon || asksForDecision() ? CommitteeState.DUE : CommitteeState.NONE;
    }
}

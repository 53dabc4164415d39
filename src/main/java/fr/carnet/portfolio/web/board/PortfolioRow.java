package fr.carnet.portfolio.web.board;

import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import fr.carnet.startups.PhaseClock;
import fr.carnet.startups.SixMonths;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A startup in the portfolio: where it stands, and the days of its orders. There is no price here to be seen
 * (domain.md § 8).
 *
 * @param entered when it entered its first phase
 * @param postponedTo when a committee that postponed looks again
 * @param satisfiedOn from when its users were found satisfied, the construction going on
 * @param asked the day all this is told for
 */
record PortfolioRow(
        String slug,
        String name,
        String incubatorSlug,
        String incubatorName,
        @Nullable Phase phase,
        boolean stopped,
        @Nullable LocalDate since,
        @Nullable LocalDate entered,
        @Nullable LocalDate postponedTo,
        @Nullable LocalDate satisfiedOn,
        LocalDate asked,
        DayFigures days) {

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

    /** Whether the construction goes on with users who were found satisfied. */
    public boolean satisfied() {
        return phase == Phase.CONSTRUCTION && satisfiedOn != null;
    }

    public boolean late() {
        PhaseClock clock = clock();
        return clock != null && clock.overdue();
    }

    public boolean asksForDecision() {
        SixMonths rule = sixMonths();
        return rule != null && rule.asksForDecision();
    }

    /** Says whether no committee has decided on the startup yet. */
    public boolean undecided() {
        return phase == null && !stopped;
    }
}

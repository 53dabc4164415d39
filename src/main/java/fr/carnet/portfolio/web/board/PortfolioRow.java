package fr.carnet.portfolio.web.board;

import fr.carnet.portfolio.CommitteeState;
import fr.carnet.portfolio.Standing;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import fr.carnet.startups.PhaseClock;
import fr.carnet.startups.SixMonths;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A startup in the portfolio: where it stands, and the days of its orders. There is no price here to be seen
 * (domain.md § 8).
 *
 * @param entered when it entered its first phase
 * @param postponedTo when a committee that postponed looks again
 * @param satisfiedOn from when its users were found satisfied, the construction going on
 * @param asked the day all this is told for
 * @param ending how many of its open orders end soon or have ended by their period, {@code nextEnd} when the first of them does
 */
record PortfolioRow(
        UUID id,
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
        DayFigures days,
        long ending,
        @Nullable LocalDate nextEnd) {

    private Standing standing() {
        return new Standing(phase, stopped, since, entered, postponedTo, satisfiedOn, asked);
    }

    /** The time in its phase, if it is in one. */
    @Nullable
    public PhaseClock clock() {
        return standing().clock();
    }

    /** The countdown of the six months; null once it no longer counts. */
    @Nullable
    public SixMonths sixMonths() {
        return standing().sixMonths();
    }

    /** Whether the construction goes on with users who were found satisfied. */
    public boolean satisfied() {
        return phase == Phase.CONSTRUCTION && satisfiedOn != null;
    }

    public boolean late() {
        return standing().late();
    }

    public boolean asksForDecision() {
        return standing().asksForDecision();
    }

    /** Says whether no committee has decided on the startup yet. */
    public boolean undecided() {
        return standing().undecided();
    }

    public CommitteeState committee() {
        return standing().committee();
    }
}

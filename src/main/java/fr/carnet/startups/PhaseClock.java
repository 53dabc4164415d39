package fr.carnet.startups;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a startup has been in its phase on a day, against the phase's nominal duration (domain.md § 6). */
public record PhaseClock(Phase phase, LocalDate since, LocalDate on) {

    /** Whole weeks in the phase. */
    public long weeks() {
        return Math.max(0, ChronoUnit.WEEKS.between(since, on));
    }

    /** The phase's longest nominal duration from that start, in weeks, rounded. */
    public long nominalWeeks() {
        return Math.round(nominalDays() / 7.0);
    }

    /** The day on which the longest nominal duration is over. */
    public LocalDate nominalEnd() {
        return since.plusMonths(phase.nominalMaxMonths());
    }

    /** Whether the longest nominal duration is over; on its last day it is not yet. */
    public boolean overdue() {
        return on.isAfter(nominalEnd());
    }

    /** Elapsed time over nominal time in percent; it may pass 100. */
    public int percent() {
        return (int) Math.max(0, ChronoUnit.DAYS.between(since, on) * 100 / nominalDays());
    }

    private long nominalDays() {
        return ChronoUnit.DAYS.between(since, nominalEnd());
    }
}

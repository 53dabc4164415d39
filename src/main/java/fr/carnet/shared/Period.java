package fr.carnet.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A span of dates, both ends included. */
public record Period(LocalDate start, LocalDate end) {

    /**
     * @throws RuleViolation {@code period.reversed} where the end is before the start
     */
    public Period {
        if (end.isBefore(start)) {
            throw new RuleViolation("period.reversed", start, end);
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    public boolean covers(Period other) {
        return covers(other.start) && covers(other.end);
    }

    /** Calendar days, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }
}

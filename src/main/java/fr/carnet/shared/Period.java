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

    /**
     * From a day on for so many months, from date to date; where the last month has no such date, to its end (CCAG-TIC 2021
     * art. 3.2.2): two months from 31 December end on the last day of February.
     */
    public static Period ofMonths(LocalDate start, int months) {
        LocalDate reached = start.plusMonths(months);
        return new Period(start, reached.getDayOfMonth() < start.getDayOfMonth() ? reached : reached.minusDays(1));
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    /** Whether both have a day in common. */
    public boolean overlaps(Period other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    public boolean covers(Period other) {
        return covers(other.start) && covers(other.end);
    }

    /** Calendar days, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }
}

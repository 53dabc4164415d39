package fr.carnet.startups.conformity;

import java.time.LocalDate;

/**
 * A day by which something is to be done, seen from another.
 *
 * @param by its last day
 */
public record Deadline(LocalDate by, LocalDate on) {

    /** From how many days before its end it is said to be near (assumed). */
    public static final int NEAR_DAYS = 60;

    /** Has its last day passed? */
    public boolean overdue() {
        return by.isBefore(on);
    }

    /** Is its last day within the days that are said to be near? */
    public boolean near() {
        return !overdue() && !by.isAfter(on.plusDays(NEAR_DAYS));
    }
}

package fr.carnet.coordination;

import fr.carnet.tracking.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the meeting of a week: whether it was opened, held, or overtaken by a later one.
 *
 * @param id null while nothing was written into it
 * @param lastHeld the day of the last meeting held before this week's
 * @param superseded was a later one held?
 * @param minutes of a meeting that was held, as JSON
 */
record MeetingStanding(
        Week week,
        @Nullable UUID id,
        @Nullable Held held,
        @Nullable LocalDate lastHeld,
        boolean superseded,
        @Nullable String minutes) {

    /** When it was held, by whom, and who was there. */
    record Held(LocalDate on, Instant at, String holder, String attendees) {}

    /** The day whose figures it shows: today, or the last day of a week that is over. */
    LocalDate on(LocalDate today) {
        return today.isAfter(week.sunday()) ? week.sunday() : today;
    }

    /** The first day of what was done since the last meeting. */
    LocalDate since(LocalDate today) {
        return lastHeld == null ? on(today).minusDays(7) : lastHeld;
    }
}

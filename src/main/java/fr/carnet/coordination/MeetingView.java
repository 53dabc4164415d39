package fr.carnet.coordination;

import fr.carnet.tracking.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meeting of a week as a viewer may see it.
 *
 * @param minutes live, or as they were kept; null where the week is over without one
 * @param decisions does the viewer read decisions?
 * @param leads may the viewer decide, and hold it, now?
 * @param writes may the viewer note something of an order now?
 * @param history the meetings that were held, the last one first
 */
public record MeetingView(
        MeetingSubject subject,
        Week week,
        @Nullable Held held,
        @Nullable Minutes minutes,
        boolean decisions,
        boolean leads,
        boolean writes,
        List<Held> history) {

    /** A meeting that was held. */
    public record Held(Week week, LocalDate on, Instant at, String holder, String attendees) {}
}

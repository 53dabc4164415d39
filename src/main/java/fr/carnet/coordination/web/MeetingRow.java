package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.tracking.Week;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A series in the list of meetings.
 *
 * @param orders the orders in progress within the viewer's reach
 * @param lastWeek the Monday of the last meeting that was held
 * @param decisions still to be done
 */
record MeetingRow(
        MeetingKind kind,
        UUID id,
        String name,
        int orders,
        @Nullable LocalDate lastWeek,
        @Nullable LocalDate lastOn,
        int decisions) {

    public String href() {
        return MeetingAddress.of(new MeetingSeries(kind, id));
    }

    public boolean heldIn(Week week) {
        return week.monday().equals(lastWeek);
    }

    public @Nullable Week last() {
        return lastWeek == null ? null : new Week(lastWeek);
    }
}

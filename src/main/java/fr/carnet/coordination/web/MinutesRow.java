package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.tracking.Week;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting.
 *
 * @param monday of its week
 * @param decisions noted in it; null for whoever reads none
 */
record MinutesRow(
        MeetingKind kind,
        UUID id,
        String name,
        LocalDate monday,
        LocalDate heldOn,
        String holder,
        String attendees,
        @Nullable Integer decisions) {

    public Week week() {
        return new Week(monday);
    }

    public String href() {
        return MeetingAddress.of(new MeetingSeries(kind, id));
    }
}

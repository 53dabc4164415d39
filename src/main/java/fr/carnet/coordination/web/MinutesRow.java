package fr.carnet.coordination.web;

import fr.carnet.coordination.PointKey;
import fr.carnet.coordination.PointKind;
import fr.carnet.tracking.Week;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a point.
 *
 * @param monday of its week
 * @param decisions noted in it; null for whoever reads none
 */
record MinutesRow(
        PointKind kind,
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
        return new PointKey(kind, id).href();
    }
}

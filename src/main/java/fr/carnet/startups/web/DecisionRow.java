package fr.carnet.startups.web;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded gate decision, as the page shows it.
 *
 * @param correction why it was set aside, if it was; then who did so and when follow
 * @param corrects whether it holds in place of one that was set aside
 */
record DecisionRow(
        long id,
        GateOutcome outcome,
        @Nullable Phase phase,
        LocalDate startsOn,
        LocalDate decidedOn,
        String body,
        String reasons,
        String evidence,
        @Nullable String receiver,
        @Nullable String publicLabel,
        String recordedBy,
        @Nullable String correction,
        @Nullable String correctedBy,
        @Nullable Instant correctedAt,
        boolean corrects) {

    /** The code of the message that says what its date of effect means. */
    public String effect() {
        return outcome == GateOutcome.POSTPONE ? "réexamen" : "effet";
    }

    /** Whether it holds: no correction set it aside. */
    public boolean holds() {
        return correction == null;
    }
}

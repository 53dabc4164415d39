package fr.carnet.startups.web;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recorded gate decision, as the page shows it. */
record DecisionRow(
        GateOutcome outcome,
        @Nullable Phase phase,
        LocalDate startsOn,
        LocalDate decidedOn,
        String body,
        String reasons,
        String evidence,
        @Nullable String receiver,
        @Nullable String publicLabel,
        String recordedBy) {

    /** The code of the message that says what its date of effect means. */
    public String effect() {
        return outcome == GateOutcome.POSTPONE ? "réexamen" : "effet";
    }
}

package fr.carnet.startups.web;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateDecision;
import fr.carnet.startups.GateOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is typed to record a gate decision. */
record DecisionForm(
        @NotNull @Nullable GateOutcome outcome,
        @Nullable Phase phase,
        @NotNull @Nullable LocalDate decidedOn,
        @NotNull @Nullable LocalDate startsOn,
        @NotBlank @Size(max = 200) String body,
        @NotBlank @Size(max = 4000) String reasons,
        @Size(max = 4000) @Nullable String evidence,
        @Size(max = 200) @Nullable String receiver) {

    static DecisionForm on(LocalDate today) {
        return new DecisionForm(null, null, today, today, "Comité d’engagement", "", "", "");
    }

    /** The decision typed, once the form has no error. */
    GateDecision decision() {
        if (outcome == null || decidedOn == null || startsOn == null) {
            throw new IllegalStateException("an incomplete form");
        }
        return new GateDecision(outcome, phase, decidedOn, startsOn, body, reasons, words(evidence), words(receiver));
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

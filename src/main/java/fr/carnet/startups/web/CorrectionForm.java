package fr.carnet.startups.web;

import fr.carnet.shared.Phase;
import fr.carnet.startups.DecisionAct;
import fr.carnet.startups.GateOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is typed to correct a wrong decision: why, and what holds in its place.
 *
 * @param why why the decision is wrong
 * @param instead whether another decision holds in its place; its fields are those that follow
 */
record CorrectionForm(
        @NotBlank @Size(max = 4000) String why,
        @NotNull @Nullable Instead instead,
        @Nullable GateOutcome outcome,
        @Nullable Phase phase,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate startsOn,
        @Size(max = 200) @Nullable String body,
        @Size(max = 4000) @Nullable String reasons,
        @Size(max = 4000) @Nullable String evidence,
        @Size(max = 200) @Nullable String receiver,
        @Nullable List<MultipartFile> files,
        @Nullable Boolean confirmed) {

    /** What holds in place of the wrong decision. */
    enum Instead {
        NOTHING,
        ANOTHER
    }

    /** The wrong decision as it is, to be put right. */
    static CorrectionForm of(DecisionRow wrong) {
        return new CorrectionForm(
                "",
                null,
                wrong.outcome(),
                wrong.outcome() == GateOutcome.CONTINUE ? wrong.phase() : null,
                wrong.decidedOn(),
                wrong.startsOn(),
                wrong.body(),
                wrong.reasons(),
                wrong.evidence(),
                wrong.receiver(),
                null,
                null);
    }

    /** The fields of the other decision are asked for where there is one. */
    void check(BindingResult errors) {
        if (instead != Instead.ANOTHER) {
            return;
        }
        require("outcome", outcome, errors);
        require("decidedOn", decidedOn, errors);
        require("startsOn", startsOn, errors);
        require("body", body, errors);
        require("reasons", reasons, errors);
    }

    private static void require(String field, @Nullable Object typed, BindingResult errors) {
        if ((typed == null || typed.toString().isBlank()) && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, typed instanceof String ? "NotBlank" : "NotNull");
        }
    }

    /** What holds instead, once the form has no error; null where nothing does. */
    @Nullable
    DecisionAct act() {
        return instead == Instead.ANOTHER
                ? new DecisionForm(
                                outcome, phase, decidedOn, startsOn, body, reasons, evidence, receiver, files,
                                confirmed)
                        .act()
                : null;
    }
}

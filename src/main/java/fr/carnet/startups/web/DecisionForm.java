package fr.carnet.startups.web;

import fr.carnet.documents.Upload;
import fr.carnet.shared.Phase;
import fr.carnet.startups.DecisionAct;
import fr.carnet.startups.GateDecision;
import fr.carnet.startups.GateOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is typed to record a gate decision.
 *
 * @param confirmed whether the warnings that were shown were read
 */
record DecisionForm(
        @NotNull @Nullable GateOutcome outcome,
        @Nullable Phase phase,
        @NotNull @Nullable LocalDate decidedOn,
        @NotNull @Nullable LocalDate startsOn,
        @NotBlank @Size(max = 200) @Nullable String body,
        @NotBlank @Size(max = 4000) @Nullable String reasons,
        @Size(max = 4000) @Nullable String evidence,
        @Size(max = 200) @Nullable String receiver,
        @Nullable List<MultipartFile> files,
        @Nullable Boolean confirmed) {

    static DecisionForm on(LocalDate today) {
        return new DecisionForm(null, null, today, today, "Comité d’engagement", "", "", "", null, null);
    }

    /** What is handed over to be recorded, once the form has no error. */
    DecisionAct act() {
        if (outcome == null || decidedOn == null || startsOn == null) {
            throw new IllegalStateException("an incomplete form");
        }
        GateDecision decision = new GateDecision(
                outcome, phase, decidedOn, startsOn, words(body), words(reasons), words(evidence), words(receiver));
        return new DecisionAct(decision, uploads(), Boolean.TRUE.equals(confirmed));
    }

    /** The files that were sent; a file field left empty sends one part without a name, which is ignored. */
    private List<Upload> uploads() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> StringUtils.hasText(file.getOriginalFilename()))
                        .map(file -> new Upload(String.valueOf(file.getOriginalFilename()), file))
                        .toList();
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

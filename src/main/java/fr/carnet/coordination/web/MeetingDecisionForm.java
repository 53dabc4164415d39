package fr.carnet.coordination.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision as it was typed. */
record MeetingDecisionForm(
        @NotBlank @Size(max = 1000) @Nullable String decision,
        @NotBlank @Size(max = 200) @Nullable String assignee,
        @Nullable LocalDate dueOn) {

    static final MeetingDecisionForm EMPTY = new MeetingDecisionForm("", "", null);

    String words() {
        return Objects.requireNonNullElse(decision, "");
    }

    String who() {
        return Objects.requireNonNullElse(assignee, "");
    }
}

package fr.carnet.agreements.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Takes the reason of an act, as it is typed, and the revision that was read. */
public record ReasonForm(
        @NotBlank @Size(max = 1000) @Nullable String reason, long seen) {

    public String words() {
        return reason == null ? "" : reason;
    }
}

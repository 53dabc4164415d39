package fr.carnet.coordination.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who attended a meeting, as it was typed. */
record HoldForm(@NotBlank @Size(max = 1000) @Nullable String attendees) {

    String words() {
        return attendees == null ? "" : attendees;
    }
}

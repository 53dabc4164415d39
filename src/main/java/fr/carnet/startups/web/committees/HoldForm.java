package fr.carnet.startups.web.committees;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed to close a session: who was there. */
record HoldForm(@NotBlank @Size(max = 1000) @Nullable String attendees) {

    String words() {
        return attendees == null ? "" : attendees;
    }
}

package fr.carnet.orders.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an order ends before its time, as it was typed. */
record EndingForm(@NotBlank @Size(max = 1000) @Nullable String reason, long seen) {

    String words() {
        return reason == null ? "" : reason.strip();
    }
}

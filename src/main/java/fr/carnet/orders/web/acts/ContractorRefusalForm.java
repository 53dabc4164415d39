package fr.carnet.orders.web.acts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Takes why a contractor refuses an order, as its correspondent typed it. */
record ContractorRefusalForm(
        @NotBlank @Size(max = 1000) @Nullable String reason, long seen) {

    String words() {
        return reason == null ? "" : reason;
    }
}

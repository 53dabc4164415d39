package fr.carnet.agreements.web.awards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Takes a service-quality commitment, as it is typed. */
record CommitmentForm(
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 1000) @Nullable String measure,
        long seen) {

    static final CommitmentForm BLANK = new CommitmentForm(null, null, 0);

    String titleTyped() {
        return title == null ? "" : title;
    }

    String measureTyped() {
        return measure == null ? "" : measure;
    }
}

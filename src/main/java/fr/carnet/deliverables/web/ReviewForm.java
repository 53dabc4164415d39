package fr.carnet.deliverables.web;

import fr.carnet.deliverables.Outcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision, as it was typed.
 *
 * @param version the number of the version that the reviewer read
 */
record ReviewForm(
        int version,
        @NotNull @Nullable Outcome decision,
        @Size(max = 5000) @Nullable String reason,
        @Nullable LocalDate newDate) {

    static ReviewForm of(int version) {
        return new ReviewForm(version, null, null, null);
    }
}

package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.terms.NonRenewal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes a non-renewal as typed. */
record NonRenewalForm(
        @NotNull LocalDate notifiedOn,
        @Nullable @Size(max = 200) String proof,
        @NotBlank @Size(max = 1000) String reason,
        long seen) {

    NonRenewal act() {
        return new NonRenewal(notifiedOn, proof == null ? "" : proof, reason);
    }
}

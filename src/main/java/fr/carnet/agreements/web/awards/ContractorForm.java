package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.awards.ContractorDetails;
import fr.carnet.shared.Siret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a company as it is typed.
 *
 * @param accord the agreement whose lot it is about to be awarded, where one comes from there
 * @param lot that lot's number
 */
record ContractorForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @NotBlank @Size(max = 40) @Nullable String siret,
        @NotBlank @Size(max = 500) @Nullable String address,
        long seen,
        @Nullable UUID accord,
        @Nullable Integer lot) {

    ContractorDetails details() {
        return new ContractorDetails(
                name == null ? "" : name, new Siret(siret == null ? "" : siret), address == null ? "" : address);
    }
}

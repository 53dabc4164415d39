package fr.carnet.startups.web.registry;

import fr.carnet.startups.registry.SponsorDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A sponsor as it is typed. @param seen the revision that the form was read at */
record SponsorForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 40) @Nullable String siret,
        @NotBlank @Size(max = 500) @Nullable String address,
        long seen) {

    SponsorDetails details() {
        return new SponsorDetails(Typed.words(name), Typed.words(address), Typed.words(siret));
    }
}

package fr.carnet.startups.web.registry;

import fr.carnet.startups.registry.IncubatorDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incubator as it is typed. @param slug asked for once, when it is created */
record IncubatorForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 100) @Nullable String slug,
        @NotNull @Nullable UUID sponsor,
        boolean inCreation,
        @Size(max = 4000) @Nullable String conditions,
        @Size(max = 4000) @Nullable String criteria,
        long seen) {

    /** Only once the form has no error. */
    IncubatorDetails details() {
        return new IncubatorDetails(
                Typed.words(name),
                Objects.requireNonNull(sponsor),
                inCreation,
                Typed.words(conditions),
                Typed.words(criteria));
    }
}

package fr.carnet.teams.web;

import fr.carnet.agreements.Profile;
import fr.carnet.teams.PersonDetails;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person as typed. */
record PersonForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @NotNull @Nullable Profile profile,
        @NotNull @Min(0) @Max(60) @Nullable Integer years) {

    /** What was typed, once the form has no error. */
    PersonDetails details() {
        return new PersonDetails(
                Objects.requireNonNull(name), Objects.requireNonNull(profile), Objects.requireNonNull(years));
    }
}

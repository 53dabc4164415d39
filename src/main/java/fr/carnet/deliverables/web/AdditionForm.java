package fr.carnet.deliverables.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A deliverable asked for besides those of the units, as it was typed. */
record AdditionForm(
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 5000) @Nullable String description,
        @NotNull @Nullable LocalDate dueOn) {

    static AdditionForm until(LocalDate dueOn) {
        return new AdditionForm(null, null, dueOn);
    }
}

package fr.carnet.startups.web.conformity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a recommendation is closed, as it is typed. @param seen the revision that was read */
record ClosingForm(
        @NotNull @Nullable LocalDate closedOn,
        @NotBlank @Size(max = 2000) @Nullable String closingNote,
        long seen) {}

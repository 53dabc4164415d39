package fr.carnet.agreements.web.awards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes until which day an award gets no order, and why. */
record SuspensionForm(
        @NotNull @Nullable LocalDate until,
        @NotBlank @Size(max = 1000) @Nullable String reason,
        long seen) {}

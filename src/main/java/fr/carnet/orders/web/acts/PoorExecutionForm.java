package fr.carnet.orders.web.acts;

import fr.carnet.orders.quality.PoorExecutionKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes a poor execution as a buyer typed it. */
record PoorExecutionForm(
        @NotNull @Nullable PoorExecutionKind nature,
        @NotNull @Nullable LocalDate happenedOn,
        @NotBlank @Size(max = 2000) @Nullable String facts) {}

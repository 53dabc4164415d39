package fr.carnet.agreements.web.awards;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the company to be awarded a lot, as it is chosen. */
record AwardForm(
        @NotNull @Nullable UUID titulaire,
        @NotNull @Positive @Max(1000) @Nullable Integer rank) {}

package fr.carnet.startups.web.merging;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which two records are to become one, as they are chosen. */
record PairForm(
        @NotNull @Nullable UUID garder, @NotNull @Nullable UUID absorber) {}

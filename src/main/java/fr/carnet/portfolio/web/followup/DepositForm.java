package fr.carnet.portfolio.web.followup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a coach chooses to deposit a follow-up. @param incubateur the incubators that it is about */
record DepositForm(
        @Nullable List<String> incubateur,
        @NotNull @Nullable UUID livrable,
        @Size(max = 5000) @Nullable String note) {}

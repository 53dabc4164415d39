package fr.carnet.portfolio.web.sheets;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For which order a product sheet is deposited. @param bon the order */
record SheetDepositForm(@NotNull @Nullable UUID bon) {}

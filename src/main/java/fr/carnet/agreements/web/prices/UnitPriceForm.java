package fr.carnet.agreements.web.prices;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes a price and the day from which it holds, as they are typed. */
record UnitPriceForm(
        @NotNull @Nullable BigDecimal price,
        @NotNull @Nullable LocalDate from) {}

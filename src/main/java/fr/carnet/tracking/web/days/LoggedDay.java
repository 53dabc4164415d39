package fr.carnet.tracking.web.days;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry, as the export writes it. */
record LoggedDay(
        LocalDate day,
        String person,
        String contractor,
        String number,
        @Nullable String startup,
        String code,
        String activity,
        BigDecimal quantity,
        boolean training) {}

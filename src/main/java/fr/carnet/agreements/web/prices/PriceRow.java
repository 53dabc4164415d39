package fr.carnet.agreements.web.prices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row is a unit price excl. VAT in force on a day.
 *
 * @param days man-days of one unit, or null
 * @param nextFrom when the next price takes over, or null
 */
record PriceRow(
        UUID award,
        UUID unit,
        int lot,
        int rank,
        String contractor,
        boolean fictitious,
        String code,
        String title,
        @Nullable BigDecimal days,
        BigDecimal amount,
        LocalDate validFrom,
        @Nullable LocalDate nextFrom) {

    /** The price of one man-day, where the unit is counted in days. */
    public @Nullable BigDecimal perDay() {
        return days == null ? null : amount.divide(days, 2, RoundingMode.HALF_UP);
    }

    public @Nullable LocalDate lastDay() {
        return nextFrom == null ? null : nextFrom.minusDays(1);
    }
}

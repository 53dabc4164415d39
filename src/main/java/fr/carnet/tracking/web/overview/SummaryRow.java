package fr.carnet.tracking.web.overview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of an order, a startup, a unit, a company, a person or an activity.
 *
 * @param href where it is made of, or null
 * @param ordered of whole orders, less what was released; null for a person and an activity
 * @param remaining as estimated; the balance where nobody ever did
 * @param unknown lines that nobody ever estimated
 * @param estimated lines that someone did, or that have ended
 * @param training at the contractor's cost, in the months shown: it consumes nothing (A-2016 § 7.3, A-2018 § 4.3)
 * @param months what was consumed in each of the months shown
 */
record SummaryRow(
        String key,
        String label,
        @Nullable String href,
        @Nullable BigDecimal ordered,
        @Nullable BigDecimal consumed,
        @Nullable BigDecimal remaining,
        long unknown,
        long estimated,
        BigDecimal training,
        List<BigDecimal> months) {

    /** Consumed and remaining beyond what is ordered; null where nothing was ever estimated. */
    public @Nullable BigDecimal drift() {
        return ordered == null || consumed == null || remaining == null || estimated == 0
                ? null
                : consumed.add(remaining).subtract(ordered);
    }

    /** What was consumed in the months shown. */
    public BigDecimal total() {
        return months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

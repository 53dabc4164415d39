package fr.carnet.tracking.web.overview;

import fr.carnet.shared.DayFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The days of an order, a startup, a unit, a company, a person or an activity.
 *
 * @param pageKey what names its own page in an address, or null where it has none
 * @param days of whole orders; null for a person and an activity, and for a total of nothing
 * @param unknown lines that nobody ever estimated: they count for their balance
 * @param training at the contractor's cost, in the months shown: it consumes nothing (A-2016 § 7.3, A-2018 § 4.3)
 * @param months what was consumed in each of the months shown
 */
record SummaryRow(
        String key,
        String label,
        @Nullable String pageKey,
        @Nullable DayFigures days,
        long unknown,
        BigDecimal training,
        List<BigDecimal> months) {

    /** One of its figures; none for a person and an activity. */
    @Nullable
    BigDecimal figure(Function<DayFigures, @Nullable BigDecimal> figure) {
        return days == null ? null : figure.apply(days);
    }

    /** What was consumed in the months shown. */
    public BigDecimal total() {
        return months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

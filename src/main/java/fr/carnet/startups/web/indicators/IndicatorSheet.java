package fr.carnet.startups.web.indicators;

import fr.carnet.startups.indicators.IndicatorAim;
import fr.carnet.startups.indicators.IndicatorId;
import fr.carnet.startups.indicators.IndicatorKind;
import fr.carnet.startups.indicators.IndicatorTrend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its last value and where it goes.
 *
 * @param trend null where it has no value yet
 * @param version counts changes, for the form
 * @param archivedOn since when it is out of use, or null
 */
record IndicatorSheet(
        UUID id,
        long version,
        IndicatorKind kind,
        String name,
        String unit,
        IndicatorAim aim,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        boolean main,
        @Nullable LocalDate archivedOn,
        @Nullable IndicatorTrend trend) {

    IndicatorId indicatorId() {
        return new IndicatorId(id);
    }

    /** Has the last value reached the target? */
    public boolean reached() {
        if (target == null || trend == null) {
            return false;
        }
        int compared = trend.value().compareTo(target);
        return aim == IndicatorAim.RISE ? compared >= 0 : compared <= 0;
    }

    /** How far the last value is from the target, never negative; null where one of them is missing. */
    public @Nullable BigDecimal gap() {
        return target == null || trend == null
                ? null
                : target.subtract(trend.value()).abs();
    }

    /** Whether distances are told in points, as those of a percentage are. */
    public boolean inPoints() {
        return unit.equals("%");
    }

    /** Was the target to be reached by now, and is not? */
    public boolean missed(LocalDate today) {
        return target != null && targetOn != null && targetOn.isBefore(today) && !reached();
    }
}

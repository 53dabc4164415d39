package fr.carnet.startups.indicators;

import fr.carnet.startups.StartupId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator goes: its last value against the one whose day is nearest to {@link #DAYS} days before (domain.md § 6).
 *
 * @param unit what the values count, as it was typed; {@code %} for a share
 * @param value the last one
 * @param on its day
 * @param former the value that it is compared with, or null where it is the only one
 * @param formerOn the day of that value
 */
public record IndicatorTrend(
        StartupId startup,
        String name,
        String unit,
        IndicatorAim aim,
        BigDecimal value,
        LocalDate on,
        @Nullable BigDecimal former,
        @Nullable LocalDate formerOn) {

    /** Over how many days a trend is told, where there are values to do so. */
    public static final int DAYS = 30;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What rounds to zero per cent, or to no tenth of a point, is said to be stable. */
    public TrendDirection direction() {
        if (former == null) {
            return TrendDirection.UNKNOWN;
        }
        BigDecimal size = size();
        return size == null || size.signum() != 0
                ? value.compareTo(former) > 0 ? TrendDirection.UP : TrendDirection.DOWN
                : TrendDirection.STABLE;
    }

    /**
     * By how much it rose or fell, never negative: in points where the unit is a percentage, otherwise in whole per cent of the
     * former value; null where there is no such value, or where it was zero and the last one is not.
     */
    public @Nullable BigDecimal size() {
        if (former == null) {
            return null;
        }
        BigDecimal change = value.subtract(former).abs();
        if (inPoints()) {
            return change.setScale(1, RoundingMode.HALF_UP);
        }
        if (former.signum() == 0) {
            return change.signum() == 0 ? BigDecimal.ZERO : null;
        }
        return change.multiply(HUNDRED).divide(former.abs(), 0, RoundingMode.HALF_UP);
    }

    /** The difference of the two values, never negative; null where there is one value only. */
    public @Nullable BigDecimal difference() {
        return former == null ? null : value.subtract(former).abs();
    }

    /** Whether {@link #size} is in points: a percentage of a percentage would mislead. */
    public boolean inPoints() {
        return unit.equals("%");
    }

    /** The days between the two values; zero where there is one value only. */
    public long days() {
        return formerOn == null ? 0 : ChronoUnit.DAYS.between(formerOn, on);
    }

    /** Does it go where it is good? Stable is neither good nor bad. */
    public boolean good() {
        return direction() == (aim == IndicatorAim.RISE ? TrendDirection.UP : TrendDirection.DOWN);
    }

    /** Does it go where it is bad? */
    public boolean bad() {
        return direction() == (aim == IndicatorAim.RISE ? TrendDirection.DOWN : TrendDirection.UP);
    }
}

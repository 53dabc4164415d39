package fr.carnet.tracking;

import fr.carnet.shared.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the day on which what remains on open orders will be done, at the pace of their last four weeks (domain.md § 4: the
 * estimated end). The pages of an order, of a startup and of a coordination meeting use it; ended orders count for nothing in it.
 */
public final class Pace {

    /** The number of calendar days before today in which the pace is measured. */
    public static final int CALENDAR_DAYS = 28;

    /** The working days of two years; an end further away is not told. */
    private static final int FARTHEST = 520;

    private Pace() {}

    /**
     * @param recent what was done in the last {@link #CALENDAR_DAYS}, today apart
     * @return null where nothing remains, or where no recent pace tells
     */
    public static @Nullable LocalDate end(BigDecimal remaining, BigDecimal recent, LocalDate today) {
        long worked = today.minusDays(CALENDAR_DAYS)
                .datesUntil(today)
                .filter(WorkingDays::isWorkingDay)
                .count();
        if (remaining.signum() <= 0 || recent.signum() <= 0 || worked == 0) {
            return null;
        }
        int days = remaining
                .multiply(BigDecimal.valueOf(worked))
                .divide(recent, 0, RoundingMode.UP)
                .min(BigDecimal.valueOf(FARTHEST + 1L))
                .intValue();
        return days > FARTHEST ? null : WorkingDays.after(today, days);
    }
}

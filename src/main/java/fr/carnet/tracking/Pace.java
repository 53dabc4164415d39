package fr.carnet.tracking;

import fr.carnet.shared.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When what remains on open orders will be done at their pace of the last four weeks (domain.md § 4: the estimated end). An
 * order, a startup and a weekly point ask it alike; closed orders give neither what remains nor pace.
 */
public final class Pace {

    /** The calendar days before today whose pace tells the estimated end. */
    public static final int CALENDAR_DAYS = 28;

    /** Beyond two years nobody plans: the pace says only that it is far too slow. */
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

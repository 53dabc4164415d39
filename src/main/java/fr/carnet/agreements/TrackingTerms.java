package fr.carnet.agreements;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The terms say when an agreement's orders raise an alert while days are logged on them (A-2016 § 7.2, A-2018 § 4.2 ask for the
 * days; neither gives a threshold).
 *
 * @param estimateWeeks weeks without an estimate of what remains
 * @param balanceAlertPercent what is left of the days ordered, in percent
 */
@Embeddable
public record TrackingTerms(int estimateWeeks, int balanceAlertPercent) {

    /** The thresholds where a contract gives none. */
    public static final TrackingTerms ASSUMED = new TrackingTerms(2, 10);

    /**
     * Whether so few days are left, or none, that an alert is raised; the database says the same by its function {@code
     * nearly_used}.
     */
    public boolean nearlyUsed(BigDecimal ordered, BigDecimal consumed) {
        return nearlyUsed(ordered, consumed, balanceAlertPercent);
    }

    /** Whether no more than this percentage of the days ordered is left. */
    public static boolean nearlyUsed(BigDecimal ordered, BigDecimal consumed, int percent) {
        return ordered.signum() > 0
                && ordered.subtract(consumed).movePointRight(2).compareTo(ordered.multiply(BigDecimal.valueOf(percent)))
                        <= 0;
    }

    /** Whether the last estimate of what remains is too old, or there is none. */
    public boolean unestimated(LocalDate last, LocalDate on) {
        return last.plusWeeks(estimateWeeks).isBefore(on);
    }
}

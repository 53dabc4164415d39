package fr.carnet.agreements;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * When an agreement's orders raise an alert while days are logged on them (A-2016 § 7.2, A-2018 § 4.2 ask for the days; neither
 * gives a threshold).
 *
 * @param estimateWeeks weeks without an estimate of what remains
 * @param balanceAlertPercent what is left of the days ordered, in percent
 */
@Embeddable
public record TrackingTerms(int estimateWeeks, int balanceAlertPercent) {

    /** Where a contract says nothing. */
    public static final TrackingTerms ASSUMED = new TrackingTerms(2, 10);

    /** Is so little left that it must be said, nothing included? Its twin in the database is {@code nearly_used}. */
    public boolean nearlyUsed(BigDecimal ordered, BigDecimal consumed) {
        return nearlyUsed(ordered, consumed, balanceAlertPercent);
    }

    /** The same by a threshold in percent that was read alone. */
    public static boolean nearlyUsed(BigDecimal ordered, BigDecimal consumed, int percent) {
        return ordered.signum() > 0
                && ordered.subtract(consumed).movePointRight(2).compareTo(ordered.multiply(BigDecimal.valueOf(percent)))
                        <= 0;
    }

    /** Has nobody estimated what remains for too long? */
    public boolean unestimated(LocalDate last, LocalDate on) {
        return last.plusWeeks(estimateWeeks).isBefore(on);
    }
}

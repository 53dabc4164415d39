package fr.carnet.tracking.web.overview;

import fr.carnet.agreements.TrackingTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order under way with its four figures in days: ordered, consumed, remaining as last estimated, drift. No amount here.
 *
 * @param remaining the last estimate less the days logged since; null where nobody ever estimated it
 * @param estimateId the number of that estimate, 0 for none
 * @param estimateWeeks after how many weeks without an estimate an alert is raised
 * @param balanceAlertPercent from which balance on one is, in percent
 */
public record LineProgress(
        UUID id,
        UUID orderId,
        String number,
        @Nullable String startup,
        String contractor,
        String code,
        String title,
        LocalDate startsOn,
        BigDecimal ordered,
        BigDecimal consumed,
        @Nullable BigDecimal remaining,
        @Nullable LocalDate estimatedOn,
        long estimateId,
        @Nullable String comment,
        int estimateWeeks,
        int balanceAlertPercent) {

    public BigDecimal balance() {
        return ordered.subtract(consumed);
    }

    /** Consumed and remaining beyond what is ordered; null where nobody ever estimated it. */
    public @Nullable BigDecimal drift() {
        return remaining == null ? null : consumed.add(remaining).subtract(ordered);
    }

    public boolean drifts() {
        BigDecimal drift = drift();
        return drift != null && drift.signum() > 0;
    }

    /** Has nobody estimated it for too long? */
    public boolean overdueOn(LocalDate today) {
        LocalDate last = estimatedOn == null ? startsOn : estimatedOn;
        return terms().unestimated(last, today);
    }

    /** Is so little left that it must be said, nothing included? */
    public boolean nearlyUsed() {
        return terms().nearlyUsed(ordered, consumed);
    }

    public boolean used() {
        return balance().signum() <= 0;
    }

    private TrackingTerms terms() {
        return new TrackingTerms(estimateWeeks, balanceAlertPercent);
    }
}

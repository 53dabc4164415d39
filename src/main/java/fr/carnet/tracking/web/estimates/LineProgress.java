package fr.carnet.tracking.web.estimates;

import fr.carnet.agreements.TrackingTerms;
import fr.carnet.shared.DayFigures;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order under way with its figures in days, and no amount.
 *
 * @param days what remains is the last estimate less the days logged since
 * @param estimateId the number of that estimate, 0 for none
 * @param estimateWeeks after how many weeks without an estimate an alert is raised
 * @param balanceAlertPercent the balance, in percent of what is ordered, from which an alert is raised
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
        DayFigures days,
        @Nullable LocalDate estimatedOn,
        long estimateId,
        @Nullable String comment,
        int estimateWeeks,
        int balanceAlertPercent) {

    /** Whether nobody estimated it for longer than its agreement allows. */
    public boolean overdueOn(LocalDate today) {
        LocalDate last = estimatedOn == null ? startsOn : estimatedOn;
        return terms().unestimated(last, today);
    }

    /** Whether little or nothing is left of it, by the threshold of its agreement. */
    public boolean nearlyUsed() {
        return terms().nearlyUsed(days.ordered(), days.consumed());
    }

    private TrackingTerms terms() {
        return new TrackingTerms(estimateWeeks, balanceAlertPercent);
    }
}

package fr.carnet.agreements;

import fr.carnet.shared.Period;
import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The alert is what a buyer is told as the current period's notice deadline comes near (domain.md § 1). It is computed when it
 * is read, so that it is right even if no job ever ran. There is none once a non-renewal is recorded.
 *
 * @param safeDay the last working day to notify on; the deadline itself stays the date that the contract gives
 * @param delay the number of days before the deadline, among those that the agreement gives, that was reached last
 * @param urgent whether no smaller number is left to be reached
 */
public record NoticeAlert(
        Period period, LocalDate deadline, LocalDate safeDay, int delay, long daysLeft, boolean urgent) {

    public static Optional<NoticeAlert> of(Validity validity, List<Integer> alertDays, LocalDate on) {
        return validity.renewablePeriodOn(on).flatMap(period -> {
            var deadline = validity.noticeDeadline(period);
            long left = ChronoUnit.DAYS.between(on, deadline);
            return alertDays.stream()
                    .filter(delay -> left >= 0 && left <= delay)
                    .min(Comparator.naturalOrder())
                    .map(delay -> new NoticeAlert(
                            period,
                            deadline,
                            WorkingDays.onOrBefore(deadline),
                            delay,
                            left,
                            alertDays.stream().allMatch(other -> delay <= other)));
        });
    }
}

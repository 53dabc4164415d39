package fr.carnet.agreements;

import fr.carnet.shared.Period;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The validity says how long an agreement lasts: a firm period, then tacit renewals, capped, unless a non-renewal was notified
 * in time (A-2016 § 2.4). All of it is computed when read, so it is right even if no scheduled job ever ran.
 */
@Embeddable
public record Validity(
        LocalDate notifiedOn,
        int firmMonths,
        int renewalMonths,
        int renewalCount,
        int maximumMonths,
        int noticeMonths,
        @Nullable LocalDate nonRenewalDecidedOn) {

    /**
     * The periods one after the other, from the notification on. Every end is counted from the notification itself, so
     * that an agreement notified on 29 February or on a 31st does not drift.
     */
    public List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        int from = 0;
        int to = Math.min(firmMonths, maximumMonths);
        for (int renewal = 0; ; renewal++) {
            Period period = new Period(start(from), start(to).minusDays(1));
            periods.add(period);
            boolean last = renewal == renewalCount || to >= maximumMonths;
            if (last || endsWithoutRenewal(period)) {
                return periods;
            }
            from = to;
            to = Math.min(to + renewalMonths, maximumMonths);
        }
    }

    /** The last day on which orders may be issued. */
    public LocalDate lastDay() {
        List<Period> periods = periods();
        return periods.get(periods.size() - 1).end();
    }

    /** Is the agreement in force on that day? The last day is included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(notifiedOn) && !day.isAfter(lastDay());
    }

    /** The period in which that day falls. */
    public Optional<Period> periodOn(LocalDate day) {
        return periods().stream().filter(period -> period.covers(day)).findFirst();
    }

    /**
     * The last day to notify that a period will not be renewed: some months before its anniversary, the day after its end;
     * its own last day where the contract asks for no notice.
     */
    public LocalDate noticeDeadline(Period period) {
        return noticeMonths == 0 ? period.end() : period.end().plusDays(1).minusMonths(noticeMonths);
    }

    /** The period in which that day falls, if it is one that will be renewed unless a non-renewal is notified. */
    public Optional<Period> renewablePeriodOn(LocalDate day) {
        List<Period> periods = periods();
        return periods.subList(0, periods.size() - 1).stream()
                .filter(period -> period.covers(day))
                .findFirst();
    }

    /** This validity without the non-renewal that may have been notified. */
    public Validity asRenewed() {
        return notRenewed(null);
    }

    /** This validity with a non-renewal notified that day, or without any for null. */
    public Validity notRenewed(@Nullable LocalDate on) {
        return new Validity(notifiedOn, firmMonths, renewalMonths, renewalCount, maximumMonths, noticeMonths, on);
    }

    /**
     * The next day by which a non-renewal must be notified, as long as a renewal is still to come.
     */
    public Optional<LocalDate> nextNoticeDeadline(LocalDate on) {
        List<Period> periods = periods();
        return periods.subList(0, periods.size() - 1).stream()
                .map(this::noticeDeadline)
                .filter(deadline -> !deadline.isBefore(on))
                .findFirst();
    }

    /** Whether that day is in the last period or after it, so that handover can begin (A-2016 § 4.5.2, A-2018 § 2.5). */
    public boolean isEnding(LocalDate day) {
        List<Period> periods = periods();
        return !day.isBefore(periods.get(periods.size() - 1).start());
    }

    private LocalDate start(int months) {
        return notifiedOn.plusMonths(months);
    }

    /** A non-renewal ends the first period whose notice deadline it meets; one that is too late for a period ends the next. */
    private boolean endsWithoutRenewal(Period period) {
        return nonRenewalDecidedOn != null && !nonRenewalDecidedOn.isAfter(noticeDeadline(period));
    }
}

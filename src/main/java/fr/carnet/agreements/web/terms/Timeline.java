package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.Validity;
import fr.carnet.shared.Period;
import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A timeline is a validity as a picture and as a table. Positions are percentages of its length without any non-renewal; the
 * periods that a non-renewal takes away are drawn empty (A-2016 § 2.4).
 *
 * @param decided where the contractor was notified of a non-renewal; null without one
 */
record Timeline(
        List<Stretch> stretches,
        List<Stretch> notRenewed,
        @Nullable String today,
        String todayAnchor,
        @Nullable String decided) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.FRENCH);

    /** The share of the width that a bar needs to hold a name at 320 px. */
    private static final double NAMED = 0.12;

    /**
     * One period.
     *
     * @param renewal 0 for the firm period, then 1, 2…
     * @param notice the last day to notify that it is not renewed; null where no renewal follows
     * @param named whether its bar has room for its name
     */
    record Stretch(
            int renewal,
            Period period,
            @Nullable LocalDate notice,
            boolean current,
            boolean past,
            String from,
            String width,
            String middle,
            boolean named,
            @Nullable String noticeAt) {

        public String startMonth() {
            return MONTH.format(period.start());
        }

        /** The last working day before the deadline, where the deadline is no working day; null otherwise. */
        public @Nullable LocalDate safeDay() {
            var safe = notice == null ? null : WorkingDays.onOrBefore(notice);
            return safe == null || safe.equals(notice) ? null : safe;
        }
    }

    static Timeline of(Validity validity, LocalDate today) {
        var periods = validity.periods();
        var all = validity.asRenewed().periods();
        var scale = new Scale(validity.notifiedOn(), validity.asRenewed().lastDay());
        var stretches = new ArrayList<Stretch>();
        var notRenewed = new ArrayList<Stretch>();
        for (int i = 0; i < all.size(); i++) {
            var notice = i + 1 < periods.size() ? validity.noticeDeadline(all.get(i)) : null;
            (i < periods.size() ? stretches : notRenewed).add(scale.stretch(i, all.get(i), notice, today));
        }
        var decidedOn = validity.nonRenewalDecidedOn();
        var decided = decidedOn == null ? null : scale.at(decidedOn);
        if (!scale.holds(today)) {
            return new Timeline(stretches, notRenewed, null, "middle", decided);
        }
        double share = scale.share(today);
        var anchor = share < 0.2 ? "start" : share > 0.8 ? "end" : "middle";
        return new Timeline(stretches, notRenewed, scale.at(today), anchor, decided);
    }

    private record Scale(LocalDate first, LocalDate last) {

        private double whole() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        double share(LocalDate day) {
            return ChronoUnit.DAYS.between(first, day) / whole();
        }

        String at(LocalDate day) {
            return percent(share(day));
        }

        Stretch stretch(int renewal, Period period, @Nullable LocalDate notice, LocalDate today) {
            double width = period.days() / whole();
            return new Stretch(
                    renewal,
                    period,
                    notice,
                    period.covers(today),
                    period.end().isBefore(today),
                    at(period.start()),
                    percent(width),
                    percent(share(period.start()) + width / 2),
                    width >= NAMED,
                    notice == null ? null : at(notice));
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share * 100);
        }
    }
}

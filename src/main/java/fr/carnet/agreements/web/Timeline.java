package fr.carnet.agreements.web;

import fr.carnet.agreements.Validity;
import fr.carnet.shared.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A validity as a picture and as a table: positions are percentages of its whole length (A-2016 § 2.4). */
record Timeline(List<Stretch> stretches, @Nullable String today, String todayAnchor) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.FRENCH);

    /**
     * One period.
     *
     * @param renewal 0 for the firm period, then 1, 2…
     * @param notice the last day to notify that it is not renewed; null where no renewal follows
     */
    record Stretch(
            int renewal,
            Period period,
            @Nullable LocalDate notice,
            boolean current,
            boolean past,
            String from,
            String width,
            @Nullable String noticeAt) {

        public String startMonth() {
            return MONTH.format(period.start());
        }
    }

    static Timeline of(Validity validity, LocalDate today) {
        var periods = validity.periods();
        var first = validity.notifiedOn();
        double whole = ChronoUnit.DAYS.between(first, validity.lastDay()) + 1;
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var notice = i + 1 < periods.size() ? validity.noticeDeadline(period) : null;
            stretches.add(new Stretch(
                    i,
                    period,
                    notice,
                    period.covers(today),
                    period.end().isBefore(today),
                    at(first, period.start(), whole),
                    percent(period.days() / whole),
                    notice == null ? null : at(first, notice, whole)));
        }
        if (!validity.covers(today)) {
            return new Timeline(stretches, null, "middle");
        }
        double share = ChronoUnit.DAYS.between(first, today) / whole;
        return new Timeline(stretches, percent(share), share < 0.2 ? "start" : share > 0.8 ? "end" : "middle");
    }

    private static String at(LocalDate first, LocalDate day, double whole) {
        return percent(ChronoUnit.DAYS.between(first, day) / whole);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}

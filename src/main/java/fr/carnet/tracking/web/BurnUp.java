package fr.carnet.tracking.web;

import fr.carnet.tracking.Pace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days ordered and consumed through time, and when the work will be done at the recent pace (domain.md § 4). What is ordered
 * moves by steps, on the day of an amendment or a release.
 *
 * @param from the first day shown
 * @param due the last day of the execution
 * @param ordered what is ordered from a day on, in the order of the days
 * @param consumed what was consumed in all by a day, in the order of the days
 * @param remaining still to be done as estimated
 * @param end the estimated end; null where the work is over, or where no recent pace tells
 */
record BurnUp(
        LocalDate from,
        LocalDate due,
        List<Mark> ordered,
        List<Mark> consumed,
        BigDecimal remaining,
        @Nullable LocalDate end,
        LocalDate today) {

    /** Days by a date. */
    record Mark(LocalDate on, BigDecimal days) {}

    /**
     * @param spent what was consumed in each stretch, dated by its last day, in the order of the days
     * @param paceDays how many of the last calendar days tell the pace
     */
    static BurnUp of(
            LocalDate from,
            LocalDate due,
            List<Mark> ordered,
            List<Mark> spent,
            BigDecimal remaining,
            int paceDays,
            LocalDate today) {
        var consumed = new ArrayList<Mark>();
        var sum = BigDecimal.ZERO;
        consumed.add(new Mark(from, sum));
        for (var stretch : spent) {
            sum = sum.add(stretch.days());
            consumed.add(new Mark(stretch.on().isAfter(today) ? today : stretch.on(), sum));
        }
        var end = end(spent, remaining, paceDays, today);
        return new BurnUp(from, due, List.copyOf(ordered), List.copyOf(consumed), remaining, end, today);
    }

    private static @Nullable LocalDate end(List<Mark> spent, BigDecimal remaining, int paceDays, LocalDate today) {
        var since = today.minusDays(paceDays);
        var recent = spent.stream()
                .filter(stretch -> stretch.on().isAfter(since))
                .map(Mark::days)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Pace.end(remaining, recent, paceDays, today);
    }

    public boolean empty() {
        return consumed.size() == 1;
    }

    /** What is consumed by now. */
    public BigDecimal consumedNow() {
        return consumed.get(consumed.size() - 1).days();
    }

    /** Is the end expected after the execution period? */
    public boolean late() {
        return end != null && end.isAfter(due);
    }

    /** What was ordered on a day. */
    public BigDecimal orderedOn(LocalDate day) {
        var standing = BigDecimal.ZERO;
        for (var mark : ordered) {
            if (!mark.on().isAfter(day)) {
                standing = mark.days();
            }
        }
        return standing;
    }

    /** As a picture. */
    public BurnUpPicture picture() {
        return BurnUpPicture.of(this);
    }

    /** The rows of the table beside it, the last one first. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int at = consumed.size() - 1; at > 0; at--) {
            var mark = consumed.get(at);
            rows.add(new Row(
                    mark.on(), mark.days().subtract(consumed.get(at - 1).days()), mark.days(), orderedOn(mark.on())));
        }
        return rows;
    }

    /** What was consumed in a stretch and in all, beside what was ordered at its end. */
    record Row(LocalDate on, BigDecimal spent, BigDecimal consumed, BigDecimal ordered) {}
}

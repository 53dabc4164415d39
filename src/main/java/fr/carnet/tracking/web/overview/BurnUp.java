package fr.carnet.tracking.web.overview;

import fr.carnet.tracking.Pace;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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

    /** What a chart has a point for, whether or not days were done in it. */
    enum Stretch {
        WEEK {
            @Override
            LocalDate end(LocalDate day) {
                return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            }
        },
        MONTH {
            @Override
            LocalDate end(LocalDate day) {
                return day.with(TemporalAdjusters.lastDayOfMonth());
            }
        };

        /** The last day of the stretch that has this day. */
        abstract LocalDate end(LocalDate day);
    }

    /**
     * @param spent what was consumed in each stretch that has days, dated by its last day, in the order of the days; none by
     *     the eve of work that begins within one
     * @param recent what was consumed lately on the orders that remain, as {@link Pace} asks
     */
    static BurnUp of(
            LocalDate from,
            LocalDate due,
            List<Mark> ordered,
            List<Mark> spent,
            Stretch stretch,
            BigDecimal remaining,
            BigDecimal recent,
            LocalDate today) {
        var end = Pace.end(remaining, recent, today);
        var consumed = consumed(from, spent, stretch, today);
        return new BurnUp(from, due, List.copyOf(ordered), consumed, remaining, end, today);
    }

    /** The level at the end of each stretch up to the last one with days: one without days keeps it. */
    private static List<Mark> consumed(LocalDate from, List<Mark> spent, Stretch stretch, LocalDate today) {
        var consumed = new ArrayList<Mark>();
        var sum = BigDecimal.ZERO;
        consumed.add(new Mark(from, sum));
        var next = stretch.end(from);
        for (var mark : spent) {
            if (mark.on().isBefore(from) && mark.days().signum() == 0) {
                continue;
            }
            for (; next.isBefore(mark.on()); next = stretch.end(next.plusDays(1))) {
                consumed.add(new Mark(next, sum));
            }
            sum = sum.add(mark.days());
            consumed.add(new Mark(mark.on().isAfter(today) ? today : mark.on(), sum));
            next = stretch.end(mark.on().plusDays(1));
        }
        return List.copyOf(consumed);
    }

    public boolean empty() {
        return consumed.size() == 1;
    }

    /** What is consumed by now. */
    public BigDecimal consumedNow() {
        return consumed.get(consumed.size() - 1).days();
    }

    /** Whether the end is expected after the execution period. */
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

package fr.carnet.tracking;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An ISO week, Monday to Sunday, written {@code 2026-W47} in addresses. */
public record Week(LocalDate monday) {

    private static final Pattern WRITTEN = Pattern.compile("([12]\\d{3})-W(\\d{2})");

    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Reads {@code 2026-W47}; empty where the text names no week, as {@code 2025-W53}, since that year has 52. */
    public static Optional<Week> parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(1));
        // 4 January is always in week 1.
        LocalDate inYear = LocalDate.of(year, 1, 4);
        try {
            var week = of(inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(written.group(2))));
            return week.year() == year ? Optional.of(week) : Optional.empty();
        } catch (DateTimeException noSuchWeek) {
            return Optional.empty();
        }
    }

    public Week previous() {
        return new Week(monday.minusWeeks(1));
    }

    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** Its days from Monday to Sunday. */
    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(monday) && !day.isAfter(sunday());
    }

    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    @Override
    public String toString() {
        return "%d-W%02d".formatted(year(), number());
    }
}

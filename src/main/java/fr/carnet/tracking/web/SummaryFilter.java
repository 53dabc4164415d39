package fr.carnet.tracking.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What days are summed by, over which months, and of which orders. Nonsense falls back to orders and the last six months.
 *
 * @param par an {@link Axis}
 * @param du the first month, {@code 2026-06}
 * @param au the last month
 * @param groupe a group to look into, {@code personne:} and its key: what a figure of another table is made of
 */
record SummaryFilter(
        @Nullable String par,
        @Nullable String du,
        @Nullable String au,
        @Nullable String q,
        @Nullable String startup,
        @Nullable String titulaire,
        @Nullable String groupe) {

    private static final int USUAL = 6;
    private static final int MOST = 24;

    /** A group of an axis, by its key. */
    record Group(Axis axis, String key) {}

    Axis axis() {
        return Axis.of(par);
    }

    /** The group to look into; null for all of them. */
    public @Nullable Group group() {
        int colon = groupe == null ? -1 : groupe.indexOf(':');
        return groupe == null || colon < 0
                ? null
                : new Group(Axis.of(groupe.substring(0, colon)), groupe.substring(colon + 1));
    }

    /** Are the figures those of whole lines? What someone did on them is neither ordered nor estimated apart. */
    boolean ofLines() {
        var group = group();
        return axis().ofLines() && (group == null || group.axis().ofLines());
    }

    /** The months asked for, at most two years of them, the last one first in doubt. */
    List<YearMonth> months(LocalDate today) {
        YearMonth last = Objects.requireNonNullElse(month(au), YearMonth.from(today));
        YearMonth first = Objects.requireNonNullElse(month(du), last.minusMonths(USUAL - 1L));
        if (first.isAfter(last)) {
            first = last;
        }
        if (first.isBefore(last.minusMonths(MOST - 1L))) {
            first = last.minusMonths(MOST - 1L);
        }
        YearMonth start = first;
        return IntStream.rangeClosed(0, (int) first.until(last, ChronoUnit.MONTHS))
                .mapToObj(start::plusMonths)
                .toList();
    }

    /** The same with what was read from it, so that the form shows what the table says. */
    SummaryFilter shown(LocalDate today) {
        var months = months(today);
        return new SummaryFilter(
                axis().parameter(),
                months.get(0).toString(),
                months.get(months.size() - 1).toString(),
                q,
                startup,
                titulaire,
                groupe);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : YearMonth.parse(text.strip());
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}

package fr.carnet.tracking.web.overview;

import fr.carnet.shared.French;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.Refusal;
import fr.carnet.web.FormRefusals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What days are summed by, over which months, and of which orders. Nonsense falls back to orders and
 * the last six months; the page says which.
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
    static final int MOST = 24;

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

    /** Whether the figures are those of whole lines; what someone did on lines is neither ordered nor estimated apart. */
    boolean ofLines() {
        var group = group();
        return axis().ofLines() && (group == null || group.axis().ofLines());
    }

    /** Says beside its field what is not a month, and that the last one precedes the first. */
    void check(LocalDate today, BindingResult errors) {
        check("du", du, errors);
        check("au", au, errors);
        var last = last(today);
        var first = first(last);
        if (!errors.hasErrors() && first.isAfter(last)) {
            FormRefusals.say(Refusal.of("summary.reversed", French.month(last), French.month(first)), errors);
        }
    }

    private static void check(String field, @Nullable String typed, BindingResult errors) {
        if (FrenchInput.given(typed) != null && month(typed) == null) {
            FormRefusals.say(Refusal.of("summary.month"), errors, refusal -> Optional.of(field));
        }
    }

    /** The months asked for, at most two years of them, the last one first in doubt. */
    List<YearMonth> months(LocalDate today) {
        YearMonth last = last(today);
        YearMonth first = first(last);
        if (first.isAfter(last)) {
            first = last;
        }
        if (tooLong(first, last)) {
            first = last.minusMonths(MOST - 1L);
        }
        YearMonth start = first;
        return IntStream.rangeClosed(0, (int) first.until(last, ChronoUnit.MONTHS))
                .mapToObj(start::plusMonths)
                .toList();
    }

    /** Whether more months are asked for than are shown. */
    boolean cut(LocalDate today) {
        var last = last(today);
        return tooLong(first(last), last);
    }

    private static boolean tooLong(YearMonth first, YearMonth last) {
        return first.isBefore(last.minusMonths(MOST - 1L));
    }

    private YearMonth last(LocalDate today) {
        return Objects.requireNonNullElse(month(au), YearMonth.from(today));
    }

    private YearMonth first(YearMonth last) {
        return Objects.requireNonNullElse(month(du), last.minusMonths(USUAL - 1L));
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

    private static @Nullable YearMonth month(@Nullable String typed) {
        return FrenchInput.month(FrenchInput.words(typed)).orElse(null);
    }
}

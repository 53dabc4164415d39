package fr.carnet.tracking.statements;

import fr.carnet.shared.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The kinds of unusual facts in a submitted month: none forbids to approve it, each asks to look at it on its own. */
public enum Oddity {
    /** It was sent back before. */
    CORRECTED(facts -> said(facts.sentBack())),
    /** Nothing was done. */
    NOTHING(facts -> said(facts.days().isEmpty())),
    /** Days on weekends or public holidays. */
    OFF_DAYS(facts -> some(facts, day -> !WorkingDays.isWorkingDay(day))),
    /** Days outside the order's execution, as an amendment left it. */
    OUTSIDE(facts -> some(
            facts,
            day -> day.isBefore(facts.period().start())
                    || day.isAfter(facts.period().end()))),
    /** Half as much again as an even pace over the order's execution would give, or more (assumed). */
    OVER_PACE(Oddity::overPace),
    /** Lines that have little or nothing left. */
    NEARLY_USED(facts ->
            facts.nearlyUsed().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", facts.nearlyUsed())));

    private static final BigDecimal PACE = new BigDecimal("1.5");

    private final Function<MonthFacts, Optional<Object>> rule;

    Oddity(Function<MonthFacts, Optional<Object>> rule) {
        this.rule = rule;
    }

    /** An oddity, with what its words name: dates, days or codes. */
    public record Found(Oddity oddity, Object what) {}

    /** All that is unusual; empty where nothing is. */
    public static List<Found> of(MonthFacts facts) {
        return Arrays.stream(values())
                .flatMap(oddity -> oddity.rule.apply(facts).map(what -> new Found(oddity, what)).stream())
                .toList();
    }

    private static Optional<Object> said(boolean odd) {
        return odd ? Optional.of("") : Optional.empty();
    }

    private static Optional<Object> some(MonthFacts facts, Predicate<LocalDate> odd) {
        var days = facts.days().stream().filter(odd).toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(days);
    }

    private static Optional<Object> overPace(MonthFacts facts) {
        var even = even(facts);
        return even.signum() > 0 && facts.consumed().compareTo(even.multiply(PACE)) >= 0
                ? Optional.of(even)
                : Optional.empty();
    }

    /** What the month would hold if the order's days were spread evenly over its working days. */
    private static BigDecimal even(MonthFacts facts) {
        long all = working(facts.period().start(), facts.period().end());
        var from = later(facts.month().atDay(1), facts.period().start());
        var to = facts.month().atEndOfMonth().isBefore(facts.period().end())
                ? facts.month().atEndOfMonth()
                : facts.period().end();
        return all == 0
                ? BigDecimal.ZERO
                : facts.ordered()
                        .multiply(BigDecimal.valueOf(working(from, to)))
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP);
    }

    private static long working(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? 0
                : from.datesUntil(to.plusDays(1))
                        .filter(WorkingDays::isWorkingDay)
                        .count();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

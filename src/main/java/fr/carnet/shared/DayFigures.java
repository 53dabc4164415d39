package fr.carnet.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The man-days of an order, of one of its lines, or of several together (domain.md § 3 and § 4): what is stored, and all that
 * is computed from it. A line whose unit takes no days has no figures at all: its row holds null.
 *
 * @param gross the days ordered, as issued and amended
 * @param released the days given back when the order ended early
 * @param consumed the days logged, training apart
 * @param remaining the days still to be done as the contractor last estimated them; null where nobody ever did
 */
public record DayFigures(
        BigDecimal gross,
        BigDecimal released,
        BigDecimal consumed,
        @Nullable BigDecimal remaining) {

    /** No day at all. */
    public static final DayFigures NONE = net(BigDecimal.ZERO, BigDecimal.ZERO, null);

    /** The figures of a view that only knows what is ordered net of releases. */
    public static DayFigures net(BigDecimal ordered, BigDecimal consumed, @Nullable BigDecimal remaining) {
        return new DayFigures(ordered, BigDecimal.ZERO, consumed, remaining);
    }

    /** The figures of several lines together; a line that takes no days adds nothing. */
    public static DayFigures sum(Collection<@Nullable DayFigures> lines) {
        return present(lines).reduce(DayFigures::plus).orElse(NONE);
    }

    /** How many of these lines take days and were never estimated. */
    public static long unestimated(Collection<@Nullable DayFigures> lines) {
        return present(lines).filter(line -> line.remaining == null).count();
    }

    private static Stream<DayFigures> present(Collection<@Nullable DayFigures> lines) {
        return lines.stream().filter(Objects::nonNull);
    }

    /** Both together. What nobody estimated counts for its balance, unless neither was estimated. */
    public DayFigures plus(DayFigures other) {
        return new DayFigures(
                gross.add(other.gross),
                released.add(other.released),
                consumed.add(other.consumed),
                remaining == null && other.remaining == null ? null : toDo().add(other.toDo()));
    }

    /** What is ordered: what was given back no longer is. */
    public BigDecimal ordered() {
        return gross.subtract(released);
    }

    /** What is ordered and not yet consumed. */
    public BigDecimal balance() {
        return ordered().subtract(consumed);
    }

    /** What is still to be done: as estimated, otherwise the balance. */
    public BigDecimal toDo() {
        return remaining == null ? balance() : remaining;
    }

    /** Consumed and remaining beyond what is ordered; null where nobody ever estimated it. */
    public @Nullable BigDecimal drift() {
        return remaining == null ? null : consumed.add(remaining).subtract(ordered());
    }

    /** Is more needed than is ordered, as far as anyone estimated it? */
    public boolean drifts() {
        BigDecimal drift = drift();
        return drift != null && drift.signum() > 0;
    }

    /** Is nothing left of what is ordered? */
    public boolean used() {
        return balance().signum() <= 0;
    }

    /** What is consumed of what is ordered, in whole percent; nothing of nothing. */
    public int share() {
        BigDecimal ordered = ordered();
        return ordered.signum() == 0
                ? 0
                : consumed.movePointRight(2)
                        .divide(ordered, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}

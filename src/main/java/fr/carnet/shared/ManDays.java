package fr.carnet.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of man-days (jours/homme) in quarter-day steps, the smallest that Carnet knows (domain.md, Words). */
public record ManDays(BigDecimal value) implements Comparable<ManDays> {

    // Before the constants below, whose construction uses it.
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    public static final ManDays ZERO = new ManDays(BigDecimal.ZERO);
    public static final ManDays ONE = new ManDays(BigDecimal.ONE);

    /**
     * @throws RuleViolation {@code days.quarter} where the value is not a whole number of quarter days
     */
    public ManDays {
        if (value.multiply(FOUR).stripTrailingZeros().scale() > 0) {
            throw new RuleViolation("days.quarter", value);
        }
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static ManDays of(String value) {
        return new ManDays(new BigDecimal(value));
    }

    public static ManDays of(long days) {
        return new ManDays(BigDecimal.valueOf(days));
    }

    public ManDays plus(ManDays other) {
        return new ManDays(value.add(other.value));
    }

    public ManDays minus(ManDays other) {
        return new ManDays(value.subtract(other.value));
    }

    /** The man-days of a quantity of units, where these are the days of one. */
    public ManDays times(BigDecimal quantity) {
        return new ManDays(value.multiply(quantity));
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(ManDays other) {
        return value.compareTo(other.value);
    }
}

package fr.carnet.tracking.statements;

import fr.carnet.shared.ManDays;

/**
 * The days of a month of an order.
 *
 * @param training apart, since it consumes nothing (A-2016 § 7.3, A-2018 § 4.3)
 */
public record MonthDays(ManDays consumed, ManDays training) {

    public static final MonthDays NONE = new MonthDays(ManDays.ZERO, ManDays.ZERO);

    /** Whether anything was logged. */
    boolean any() {
        return consumed.isPositive() || training.isPositive();
    }
}

package fr.carnet.tracking.statements;

import fr.carnet.shared.ManDays;

/**
 * What a month of an order comes to.
 *
 * @param training apart, since it consumes nothing (A-2016 § 7.3, A-2018 § 4.3)
 */
public record MonthDays(ManDays consumed, ManDays training) {

    public static final MonthDays NONE = new MonthDays(ManDays.ZERO, ManDays.ZERO);

    /** Was anything logged? */
    boolean any() {
        return consumed.isPositive() || training.isPositive();
    }
}

package fr.carnet.agreements;

/**
 * The pricing says what one unit is paid for: man-days, a flat fee, or the fees of services used. Days are logged against
 * man-days only.
 */
public enum Pricing {
    DAYS,
    FLAT,
    FEES
}

package fr.carnet.orders;

import java.time.LocalDate;

/**
 * An issued order was cancelled before any day was logged. A draft that is given up publishes nothing. It is published in the
 * transaction of the act, as {@link OrderIssued}.
 */
public record OrderCancelled(OrderReference order, LocalDate on, String reason) {}

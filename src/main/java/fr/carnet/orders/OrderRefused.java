package fr.carnet.orders;

import java.time.LocalDate;

/**
 * The contractor has refused an order, in Carnet or by a letter that a buyer received. It is published in the transaction of the
 * act, as {@link OrderIssued}.
 */
public record OrderRefused(OrderReference order, LocalDate on, String by, String reason) {}

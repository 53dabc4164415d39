package fr.carnet.orders;

import java.time.LocalDate;

/** The contractor has received an order. It is published in the transaction of the act, as {@link OrderIssued}. */
public record OrderAcknowledged(OrderReference order, LocalDate on, String by) {}

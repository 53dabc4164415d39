package fr.carnet.orders;

import java.time.LocalDate;

/** The contractor has refused an order in writing. Published in the transaction of the act, as {@link OrderIssued}. */
public record OrderRefused(OrderReference order, LocalDate on, String by, String reason) {}

package fr.carnet.orders;

import java.time.LocalDate;

/** An order was ended after days were logged. It is published in the transaction of the act, as {@link OrderIssued}. */
public record OrderTerminated(OrderReference order, LocalDate on, String reason) {}

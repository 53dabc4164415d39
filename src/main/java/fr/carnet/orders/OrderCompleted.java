package fr.carnet.orders;

import java.time.LocalDate;

/**
 * An order is complete. It is published in the transaction of the act, as {@link OrderIssued}.
 *
 * @param reason why it was closed before all was worked; empty where nothing was left
 */
public record OrderCompleted(OrderReference order, LocalDate on, String reason) {}

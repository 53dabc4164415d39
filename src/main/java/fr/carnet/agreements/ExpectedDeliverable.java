package fr.carnet.agreements;

/** What a unit hands over; {@code perIteration} where it is due at each iteration rather than once at the end. */
public record ExpectedDeliverable(String title, String description, boolean perIteration) {}

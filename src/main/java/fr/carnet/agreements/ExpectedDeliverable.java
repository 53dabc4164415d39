package fr.carnet.agreements;

import jakarta.persistence.Embeddable;

/**
 * An expected deliverable is what a unit hands over; it is {@code perIteration} where it is due at each iteration rather than
 * once at the end.
 */
@Embeddable
public record ExpectedDeliverable(String title, String description, boolean perIteration) {}

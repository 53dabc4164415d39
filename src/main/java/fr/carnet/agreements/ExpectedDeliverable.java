package fr.carnet.agreements;

import jakarta.persistence.Embeddable;

/** What a unit hands over; {@code perIteration} where it is due at each iteration rather than once at the end. */
@Embeddable
public record ExpectedDeliverable(String title, String description, boolean perIteration) {}

package fr.carnet.agreements;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A required profile is one that a unit mobilises, with the experience it asks for in years (0: none stated). */
@Embeddable
public record RequiredProfile(@Enumerated(EnumType.STRING) Profile profile, int minimumYears) {}

package fr.carnet.agreements;

/** A profile that a unit mobilises, with the experience it asks for in years (0: none stated). */
public record RequiredProfile(Profile profile, int minimumYears) {}

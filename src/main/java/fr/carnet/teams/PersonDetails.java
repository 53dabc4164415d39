package fr.carnet.teams;

import fr.carnet.agreements.Profile;

/** What a contractor says of a person when presenting them (A-2016 § 7.2, A-2018 § 4.2). */
public record PersonDetails(String name, Profile profile, int years) {}

package fr.carnet.teams.web;

import fr.carnet.agreements.Profile;
import org.jspecify.annotations.Nullable;

/** What the list of people is filtered by. */
record PersonFilter(@Nullable String q, @Nullable Profile profil) {}

package fr.carnet.teams.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person to present for an order. */
record JoinForm(@NotNull @Nullable UUID person) {}

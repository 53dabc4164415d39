package fr.carnet.teams.web;

import fr.carnet.agreements.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone of a contractor, as the list shows them.
 *
 * @param orders how many orders within the viewer's reach they were presented for
 * @param numbers the numbers of these orders, or null where there is none
 */
record PersonRow(
        UUID id,
        String name,
        Profile profile,
        int years,
        String contractor,
        long orders,
        @Nullable String numbers) {}

package fr.carnet.startups.web.projects;

import org.jspecify.annotations.Nullable;

/**
 * A digital project in the list.
 *
 * @param productOwners who leads it; null where nobody is named
 * @param incubatorName null where it is in none
 */
record ProjectRow(
        String slug,
        String name,
        String description,
        String sponsorName,
        @Nullable String productOwners,
        @Nullable String incubatorName) {}

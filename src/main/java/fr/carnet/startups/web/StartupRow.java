package fr.carnet.startups.web;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A startup in a list, with where it stands today. */
record StartupRow(
        String slug,
        String name,
        String mission,
        String incubatorSlug,
        String incubatorName,
        String sponsorName,
        @Nullable Phase phase,
        boolean stopped,
        @Nullable LocalDate since) {}

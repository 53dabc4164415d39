package fr.carnet.startups;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a startup stands on a day: the last decision that started on or before it (domain.md § 6).
 *
 * @param phase null before its first decision and once it is stopped
 * @param since when that phase, or the stop, began; null before the first decision
 */
public record StartupStanding(
        StartupId id,
        String slug,
        String name,
        @Nullable Phase phase,
        boolean stopped,
        @Nullable LocalDate since,
        IncubatorId incubator,
        String incubatorName,
        String sponsorName,
        String sponsorAddress) {}

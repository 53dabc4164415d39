package fr.carnet.startups;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a startup stands on a day: the last decision that started on or before it (domain.md § 6). A digital project stands in
 * no phase.
 *
 * @param archived is it offered to no order any more?
 * @param phase null before its first decision, once it is stopped or archived, and for a project
 * @param since when that phase, or the stop, began; null before the first decision
 * @param incubator null for a project that is in none
 */
public record StartupStanding(
        StartupId id,
        StartupKind kind,
        String slug,
        String name,
        boolean archived,
        @Nullable Phase phase,
        boolean stopped,
        @Nullable LocalDate since,
        @Nullable IncubatorId incubator,
        @Nullable String incubatorName,
        String sponsorName,
        String sponsorAddress) {

    public boolean isOf(IncubatorId one) {
        return one.equals(incubator);
    }

    public boolean isProject() {
        return kind == StartupKind.PROJECT;
    }
}

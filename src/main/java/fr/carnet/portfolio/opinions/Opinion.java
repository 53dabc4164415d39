package fr.carnet.portfolio.opinions;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion on a new project, as it is kept.
 *
 * @param revision how often its words were written
 * @param frozenAt when it was frozen; null for a draft
 * @param deliverable the deliverable that it was deposited against, {@code version} as which
 * @param tiedTo the startup that came of the project; {@code startup} is its slug, {@code startupName} its name
 */
public record Opinion(
        UUID id,
        int revision,
        OpinionDetails details,
        String incubatorSlug,
        String incubatorName,
        @Nullable OffsetDateTime frozenAt,
        @Nullable String frozenBy,
        @Nullable UUID deliverable,
        @Nullable Integer version,
        @Nullable UUID tiedTo,
        @Nullable String startup,
        @Nullable String startupName) {

    public boolean frozen() {
        return frozenAt != null;
    }

    public boolean deposited() {
        return deliverable != null;
    }
}

package fr.carnet.startups.registry;

import java.util.UUID;

/** Identifies a sponsor. */
public record SponsorId(UUID value) {

    public static SponsorId random() {
        return new SponsorId(UUID.randomUUID());
    }
}

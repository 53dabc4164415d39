package fr.carnet.startups;

import java.util.UUID;

/** Identifies a Startup d'État. */
public record StartupId(UUID value) {

    public static StartupId random() {
        return new StartupId(UUID.randomUUID());
    }
}

package fr.carnet.startups;

import java.util.UUID;

/** Identifies an incubator. */
public record IncubatorId(UUID value) {

    public static IncubatorId random() {
        return new IncubatorId(UUID.randomUUID());
    }
}

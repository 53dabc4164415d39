package fr.carnet.startups.committees;

import java.util.UUID;

/** Identifies a committee session. */
public record SessionId(UUID value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }
}

package fr.carnet.teams;

import java.util.UUID;

/** Identifies a person presented by a contractor. */
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}

package fr.carnet.agreements;

import java.util.UUID;

/** Identifies an award: one company on one lot. */
public record AwardId(UUID value) {

    public static AwardId random() {
        return new AwardId(UUID.randomUUID());
    }
}

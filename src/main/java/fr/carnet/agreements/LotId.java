package fr.carnet.agreements;

import java.util.UUID;

/** Identifies a lot of an agreement. */
public record LotId(UUID value) {

    public static LotId random() {
        return new LotId(UUID.randomUUID());
    }
}

package fr.carnet.agreements.awards;

import java.util.UUID;

/** Identifies a correspondent of an award. */
public record CorrespondentId(UUID value) {

    public static CorrespondentId random() {
        return new CorrespondentId(UUID.randomUUID());
    }
}

package fr.carnet.agreements.awards;

import java.util.UUID;

/** Identifies a service-quality commitment. */
public record CommitmentId(UUID value) {

    public static CommitmentId random() {
        return new CommitmentId(UUID.randomUUID());
    }
}

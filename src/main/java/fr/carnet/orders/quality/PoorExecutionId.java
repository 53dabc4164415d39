package fr.carnet.orders.quality;

import java.util.UUID;

/** Identifies a poor execution. */
public record PoorExecutionId(UUID value) {

    public static PoorExecutionId random() {
        return new PoorExecutionId(UUID.randomUUID());
    }
}

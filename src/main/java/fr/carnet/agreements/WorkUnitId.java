package fr.carnet.agreements;

import java.util.UUID;

/** Identifies a work unit of a lot's catalogue. */
public record WorkUnitId(UUID value) {

    public static WorkUnitId random() {
        return new WorkUnitId(UUID.randomUUID());
    }
}

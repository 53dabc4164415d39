package fr.carnet.deliverables;

import java.util.UUID;

/** Identifies a deliverable of an order. */
public record DeliverableId(UUID value) {

    public static DeliverableId random() {
        return new DeliverableId(UUID.randomUUID());
    }
}

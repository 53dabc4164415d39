package fr.carnet.orders;

import java.util.UUID;

/** Identifies a line of a purchase order. */
public record OrderLineId(UUID value) {

    public static OrderLineId random() {
        return new OrderLineId(UUID.randomUUID());
    }
}

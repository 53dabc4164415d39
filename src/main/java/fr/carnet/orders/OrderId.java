package fr.carnet.orders;

import java.util.UUID;

/** Identifies a purchase order. */
public record OrderId(UUID value) {

    public static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }
}

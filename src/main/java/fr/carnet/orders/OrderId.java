package fr.carnet.orders;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a purchase order. */
@Embeddable
public record OrderId(UUID value) {

    public static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }
}

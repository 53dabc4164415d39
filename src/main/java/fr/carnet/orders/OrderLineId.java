package fr.carnet.orders;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a line of a purchase order. */
@Embeddable
public record OrderLineId(UUID value) {

    public static OrderLineId random() {
        return new OrderLineId(UUID.randomUUID());
    }
}

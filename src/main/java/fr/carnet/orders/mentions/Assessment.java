package fr.carnet.orders.mentions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What a buyer says of one criterion: how complex the work is by it, and why in a few words. */
@Embeddable
public record Assessment(
        @Enumerated(EnumType.STRING) @Nullable Complexity level, String note) {

    public static final Assessment NONE = new Assessment(null, "");

    public boolean made() {
        return level != null;
    }
}

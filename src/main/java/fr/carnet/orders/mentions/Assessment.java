package fr.carnet.orders.mentions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** An assessment says how complex the work is by one criterion, and why in a few words (A-2016 § 4.3.4). */
@Embeddable
public record Assessment(
        @Enumerated(EnumType.STRING) @Nullable Complexity level, String note) {

    public static final Assessment NONE = new Assessment(null, "");

    public boolean made() {
        return level != null;
    }
}

package fr.carnet.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something, as the histories and the audit trail keep it: readable even after the account is gone. */
public record Actor(@Nullable UUID accountId, String name) {

    /** Carnet itself: imports, start-up, demonstration data. */
    public static final Actor SYSTEM = new Actor(null, "Carnet");
}

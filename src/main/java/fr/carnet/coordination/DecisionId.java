package fr.carnet.coordination;

import java.util.UUID;

/** Identifies a decision of a coordination meeting. */
public record DecisionId(UUID value) {

    public static DecisionId random() {
        return new DecisionId(UUID.randomUUID());
    }
}

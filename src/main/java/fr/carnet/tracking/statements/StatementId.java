package fr.carnet.tracking.statements;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a monthly statement. */
@Embeddable
record StatementId(UUID value) {

    static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }
}

package fr.carnet.agreements;

import java.util.UUID;

/** Identifies a company that holds awards. */
public record ContractorId(UUID value) {

    public static ContractorId random() {
        return new ContractorId(UUID.randomUUID());
    }
}

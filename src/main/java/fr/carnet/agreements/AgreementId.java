package fr.carnet.agreements;

import java.util.UUID;

/** Identifies a framework agreement. */
public record AgreementId(UUID value) {

    public static AgreementId random() {
        return new AgreementId(UUID.randomUUID());
    }
}

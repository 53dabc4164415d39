package fr.carnet.agreements.terms;

import jakarta.persistence.Embeddable;

/**
 * How an agreement names itself (A-2016 § 2.1, § 2.3, § 2.5).
 *
 * @param numberPrefix what its orders' numbers begin with; it stays once one is given
 */
@Embeddable
public record AgreementText(
        String reference,
        String numberPrefix,
        String title,
        String object,
        String contractingAuthority,
        String signatory,
        String procedure) {

    public AgreementText {
        reference = reference.strip();
        numberPrefix = numberPrefix.strip();
        title = title.strip();
        object = object.strip();
        contractingAuthority = contractingAuthority.strip();
        signatory = signatory.strip();
        procedure = procedure.strip();
    }
}

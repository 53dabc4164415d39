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
        String procedure) {}

package fr.carnet.agreements.terms;

import jakarta.persistence.Embeddable;

/**
 * The text says how an agreement is named (A-2016 § 2.1, § 2.3, § 2.5).
 *
 * @param numberPrefix what the numbers of its orders begin with; it does not change once an order is numbered
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

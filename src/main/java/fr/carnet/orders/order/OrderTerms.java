package fr.carnet.orders.order;

import fr.carnet.agreements.AgreementTerms;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * What an order comes to, and who signs for it: today's on a draft, frozen at issue, then changed by amendments only.
 *
 * @param contractVersion 1 as issued, one more with each amendment
 */
@Embeddable
record OrderTerms(
        int contractVersion,
        String signatory,
        BigDecimal vatRate,
        BigDecimal totalExclVat,
        BigDecimal totalVat,
        BigDecimal totalInclVat,
        BigDecimal totalDays) {

    static OrderTerms of(AgreementTerms agreement, Collection<OrderLine> lines) {
        return of(1, agreement.signatory(), agreement.vatRate(), lines);
    }

    private static OrderTerms of(int version, String signatory, BigDecimal vatRate, Collection<OrderLine> lines) {
        var totals = Totals.of(lines, vatRate);
        return new OrderTerms(
                version,
                signatory,
                vatRate,
                totals.exclVat().amount(),
                totals.vat().amount(),
                totals.inclVat().amount(),
                totals.days().value());
    }

    /** The next version of the contract, at the same tax. */
    OrderTerms amended(Collection<OrderLine> lines) {
        return of(contractVersion + 1, signatory, vatRate, lines);
    }

    Totals totals() {
        return new Totals(
                new Money(totalExclVat), new Money(totalVat), new Money(totalInclVat), new ManDays(totalDays));
    }
}

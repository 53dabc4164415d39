package fr.carnet.orders.order;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The terms of an order are its totals, its tax and its signatory: today's on a draft, frozen at issue, then changed by
 * amendments only.
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

    static OrderTerms of(PricedOrder priced) {
        return of(1, priced);
    }

    private static OrderTerms of(int version, PricedOrder priced) {
        var totals = priced.totals();
        return new OrderTerms(
                version,
                priced.signatory(),
                priced.vatRate(),
                totals.exclVat().amount(),
                totals.vat().amount(),
                totals.inclVat().amount(),
                totals.days().value());
    }

    /** The next version of the contract. */
    OrderTerms amended(PricedOrder priced) {
        return of(contractVersion + 1, priced);
    }

    PricedOrder.Totals totals() {
        return new PricedOrder.Totals(
                new Money(totalExclVat), new Money(totalVat), new Money(totalInclVat), new ManDays(totalDays));
    }
}

package fr.carnet.orders.order;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import java.math.BigDecimal;
import java.util.Collection;

/** What an order comes to: amounts to the cent, tax on the sum of the lines, and man-days (domain.md § 3). */
public record Totals(Money exclVat, Money vat, Money inclVat, ManDays days) {

    static Totals of(Collection<OrderLine> lines, BigDecimal vatRate) {
        Money exclVat = lines.stream().map(OrderLine::amount).reduce(Money.ZERO, Money::plus);
        Money vat = exclVat.tax(vatRate);
        ManDays days = lines.stream().flatMap(line -> line.days().stream()).reduce(ManDays.ZERO, ManDays::plus);
        return new Totals(exclVat, vat, exclVat.plus(vat), days);
    }
}

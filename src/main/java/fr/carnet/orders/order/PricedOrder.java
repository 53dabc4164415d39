package fr.carnet.orders.order;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A priced order holds the lines and totals that an order would have: a draft at the terms of a day, or an issued order as an
 * amendment would have it. They are computed and change nothing: pages, the review, the PDF and the act read the same values
 * (domain.md § 3).
 *
 * @param vatRate in percent
 */
public record PricedOrder(String signatory, BigDecimal vatRate, List<Line> lines) {

    public PricedOrder {
        lines = List.copyOf(lines);
    }

    /** The lines of a draft at the lot's catalogue and tax, and at these prices of its contractor. */
    static PricedOrder draft(LotTerms lot, Map<WorkUnitId, Money> prices, Collection<OrderLine> lines) {
        return new PricedOrder(
                lot.agreement().signatory(),
                lot.agreement().vatRate(),
                lines.stream()
                        .map(line -> Line.added(lot.unit(line.unit()), line.quantity(), prices.get(line.unit())))
                        .toList());
    }

    /** What an order comes to: amounts to the cent, tax on the sum of the lines, and man-days. */
    public record Totals(Money exclVat, Money vat, Money inclVat, ManDays days) {}

    /** What the order would come to. */
    public Totals totals() {
        Money exclVat = lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        Money vat = exclVat.tax(vatRate);
        ManDays days = lines.stream().map(Line::days).reduce(ManDays.ZERO, ManDays::plus);
        return new Totals(exclVat, vat, exclVat.plus(vat), days);
    }

    /** The line of a unit of the order. */
    Line line(WorkUnitId unit) {
        return lines.stream()
                .filter(line -> line.unit.id().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A line as the order would have it.
     *
     * @param before the line of an issued order that it amends; null on a draft, and where an amendment adds it
     * @param unitPrice frozen where the line was issued, of the day otherwise; null where the contractor has none
     */
    public record Line(
            WorkUnitTerms unit,
            BigDecimal quantity,
            @Nullable OrderLine before,
            @Nullable Money unitPrice) {

        /** A line of a draft, or one that an amendment adds, at the price of the day. */
        public static Line added(WorkUnitTerms unit, BigDecimal quantity, @Nullable Money unitPrice) {
            return new Line(unit, quantity, null, unitPrice);
        }

        /** A line of an issued order in another quantity, at its frozen price. */
        public static Line amended(WorkUnitTerms unit, BigDecimal quantity, OrderLine before) {
            return new Line(unit, quantity, before, before.unitPrice());
        }

        public boolean isAdded() {
            return before == null;
        }

        /** Is there more work in it than now? */
        public boolean grows() {
            return before == null || quantity.compareTo(before.quantity()) > 0;
        }

        /** Is its quantity another than now? */
        public boolean isChanged() {
            return before == null || quantity.compareTo(before.quantity()) != 0;
        }

        public String code() {
            return before == null ? unit.code() : before.code();
        }

        /** The price of one unit, excl. VAT; zero where the contractor has none. */
        public Money price() {
            return unitPrice == null ? Money.ZERO : unitPrice;
        }

        /** The amount excl. VAT. */
        public Money amount() {
            return price().times(quantity);
        }

        /** The man-days of one unit, frozen as its price is; null where no day is logged against it. */
        @Nullable
        public ManDays daysPerUnit() {
            return before == null ? unit.days() : before.daysPerUnit().orElse(null);
        }

        /** The man-days ordered; none where no day is logged against the unit. */
        public ManDays days() {
            ManDays perUnit = daysPerUnit();
            return perUnit == null ? ManDays.ZERO : perUnit.times(quantity);
        }
    }
}

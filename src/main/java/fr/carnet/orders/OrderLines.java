package fr.carnet.orders;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** The lines of one order: a unit never stands on two of them. */
record OrderLines(PurchaseOrder order, Set<OrderLine> all) {

    /** Carnet's own rule: beyond it, a slip of the keyboard. */
    private static final BigDecimal MOST = BigDecimal.valueOf(999);

    /** Each unit with its quantity; a unit without one is no longer there. */
    void choose(Map<WorkUnitId, BigDecimal> quantities, LotTerms lot) {
        quantities.forEach((unit, quantity) -> checkQuantity(lot.unit(unit), quantity));
        all.removeIf(line -> !quantities.containsKey(line.unit()));
        quantities.forEach((unit, quantity) -> line(lot, lot.unit(unit)).set(lot.unit(unit), quantity, Money.ZERO));
    }

    /** Takes over the catalogue and these prices; a unit without a price costs nothing yet. */
    void reprice(LotTerms lot, Map<WorkUnitId, Money> prices) {
        all.forEach(
                line -> line.set(lot.unit(line.unit()), line.quantity(), prices.getOrDefault(line.unit(), Money.ZERO)));
    }

    /** The man-days still to be logged. */
    ManDays balance() {
        return all.stream().map(OrderLine::balance).reduce(ManDays.ZERO, ManDays::plus);
    }

    /**
     * @throws RuleViolation where the unit is not ordered in such a quantity
     */
    static void checkQuantity(WorkUnitTerms unit, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw new RuleViolation("order.quantity-positive", unit.code());
        }
        if (quantity.compareTo(MOST) > 0) {
            throw new RuleViolation("order.quantity-absurd", unit.code(), MOST);
        }
        if (quantity.remainder(unit.quantityStep()).signum() != 0) {
            throw new RuleViolation("order.quantity-step", unit.code(), unit.quantityStep());
        }
    }

    private OrderLine line(LotTerms lot, WorkUnitTerms unit) {
        return all.stream()
                .filter(line -> line.unit().equals(unit.id()))
                .findFirst()
                .orElseGet(() -> {
                    var line = new OrderLine(order, lot.units().indexOf(unit), unit);
                    all.add(line);
                    return line;
                });
    }
}

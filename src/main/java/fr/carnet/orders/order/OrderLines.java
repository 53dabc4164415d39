package fr.carnet.orders.order;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of one order: a unit never stands on two of them. */
public record OrderLines(PurchaseOrder order, Set<OrderLine> all) {

    /** Carnet's own rules (assumed): beyond them, a slip of the keyboard. */
    private static final BigDecimal MOST = BigDecimal.valueOf(999);

    /** Some thirty people for a year. */
    private static final ManDays MOST_DAYS = ManDays.of(6_000);

    /** Each unit with its quantity; a unit without one is no longer there. */
    void choose(Map<WorkUnitId, BigDecimal> quantities, LotTerms lot) {
        RuleViolation.refuse(lot.units().stream()
                .flatMap(unit ->
                        Optional.ofNullable(quantities.get(unit.id()))
                                .flatMap(quantity -> refusal(unit, quantity))
                                .stream())
                .toList());
        all.removeIf(line -> !quantities.containsKey(line.unit()));
        quantities.forEach((unit, quantity) -> line(lot, lot.unit(unit)).set(lot.unit(unit), quantity, Money.ZERO));
    }

    /** Takes over the catalogue and these prices; a unit without a price costs nothing yet. */
    void reprice(LotTerms lot, Map<WorkUnitId, Money> prices) {
        all.forEach(
                line -> line.set(lot.unit(line.unit()), line.quantity(), prices.getOrDefault(line.unit(), Money.ZERO)));
    }

    /** New quantities at frozen prices; what is added comes last, at the price of the day. */
    void amend(List<AmendedLine> amended) {
        for (AmendedLine line : amended) {
            if (line.before() != null) {
                line.before().resize(line.quantity());
            } else {
                var added = new OrderLine(order, nextPosition(), line.unit());
                added.set(line.unit(), line.quantity(), Objects.requireNonNull(line.unitPrice()));
                all.add(added);
            }
        }
    }

    /** {@code order.balance-left} until all man-days were worked, or given back. */
    Optional<Refusal> unworked() {
        ManDays left = all.stream().map(OrderLine::balance).reduce(ManDays.ZERO, ManDays::plus);
        return left.isPositive() ? Optional.of(Refusal.of("order.balance-left", left)) : Optional.empty();
    }

    /**
     * An order is closed early where something was done and something is left: {@code order.nothing-to-release},
     * {@code order.nothing-done}.
     *
     * @param cancellable an order of which nothing was done can still be cancelled
     */
    Optional<Refusal> notToBeClosed(Map<OrderLineId, Money> flat, boolean cancellable) {
        var given = toRelease(flat);
        if (given.isEmpty()) {
            return Optional.of(Refusal.of("order.nothing-to-release", order.label()));
        }
        return cancellable && areAllOf(given)
                ? Optional.of(Refusal.of("order.nothing-done", order.label()))
                : Optional.empty();
    }

    /** Gives back all that is left, of each line that has something left. */
    List<OrderRelease.Line> giveBack(Map<OrderLineId, Money> flat) {
        var given = toRelease(flat);
        all.forEach(line -> given.stream()
                .filter(part -> part.line().equals(line.id().value()))
                .forEach(line::giveBack));
        return given;
    }

    private List<OrderRelease.Line> toRelease(Map<OrderLineId, Money> flat) {
        return all.stream()
                .map(line -> line.toRelease(flat.get(line.id())))
                .filter(OrderRelease.Line::isSomething)
                .toList();
    }

    private boolean areAllOf(List<OrderRelease.Line> given) {
        var ordered = all.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var returned = given.stream().map(OrderRelease.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.stream().noneMatch(line -> line.consumed().isPositive()) && ordered.compareTo(returned) == 0;
    }

    private int nextPosition() {
        return all.stream().mapToInt(OrderLine::position).max().orElse(0) + 1;
    }

    /** Why the unit is not ordered in such a quantity, if it is not. */
    public static Optional<Refusal> refusal(WorkUnitTerms unit, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            return Optional.of(DraftStep.UNITS.refusal("order.quantity-positive", unit.code()));
        }
        return slipOfTheHand(unit.code(), quantity, unit.days())
                .or(() -> quantity.remainder(unit.quantityStep()).signum() == 0
                        ? Optional.empty()
                        : Optional.of(
                                DraftStep.UNITS.refusal("order.quantity-step", unit.code(), unit.quantityStep())));
    }

    /**
     * More than anyone means to order on one line.
     *
     * @param daysPerUnit null where no day is logged against the unit
     */
    public static Optional<Refusal> slipOfTheHand(String code, BigDecimal quantity, @Nullable ManDays daysPerUnit) {
        if (quantity.compareTo(MOST) > 0) {
            return Optional.of(DraftStep.UNITS.refusal("order.quantity-absurd", code, MOST));
        }
        return daysPerUnit != null && daysPerUnit.value().multiply(quantity).compareTo(MOST_DAYS.value()) > 0
                ? Optional.of(DraftStep.UNITS.refusal("order.days-absurd", code, daysPerUnit, MOST_DAYS))
                : Optional.empty();
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

package fr.carnet.orders.order;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses a quantity in which a unit cannot be ordered, or which only a slip of the keyboard can mean (domain.md § 2). */
public final class QuantityRules {

    /** Carnet's own rules (assumed): beyond them, a slip of the keyboard. */
    private static final BigDecimal MOST = BigDecimal.valueOf(999);

    /** Some thirty people for a year. */
    private static final ManDays MOST_DAYS = ManDays.of(6_000);

    private QuantityRules() {}

    /** Why the units of a lot are not ordered in these quantities, in the order of the catalogue. */
    public static List<Refusal> refusals(Map<WorkUnitId, BigDecimal> quantities, LotTerms lot) {
        return lot.units().stream()
                .flatMap(unit ->
                        Optional.ofNullable(quantities.get(unit.id()))
                                .flatMap(quantity -> refusal(unit, quantity))
                                .stream())
                .toList();
    }

    /** Why a unit is not ordered in such a quantity, or nothing where it is. */
    public static Optional<Refusal> refusal(WorkUnitTerms unit, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            return Optional.of(DraftStep.UNITS.refusal("order.quantity-positive", unit.code()));
        }
        return slipOfTheHand(unit.code(), quantity, unit.days())
                .or(() -> DraftStep.UNITS.refuseIf(
                        quantity.remainder(unit.quantityStep()).signum() != 0,
                        "order.quantity-step",
                        unit.code(),
                        unit.quantityStep()));
    }

    /**
     * Refuses more than anyone means to order on one line.
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
}

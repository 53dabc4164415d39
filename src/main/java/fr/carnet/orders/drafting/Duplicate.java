package fr.carnet.orders.drafting;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.issuing.UnitRules;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.QuantityRules;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A duplicate is what a new draft copies from an order, and what it leaves out: only units that may be ordered today are
 * copied.
 *
 * @param refusals what stands in the way of issuing anything for the same target
 */
public record Duplicate(
        PurchaseOrder model, LotTerms lot, List<Kept> kept, List<LeftOut> leftOut, List<Refusal> refusals) {

    /**
     * A unit that may be ordered again, in the same quantity.
     *
     * @param former its price on the order
     * @param price today's, none where no contractor can be proposed
     */
    public record Kept(
            WorkUnitTerms unit,
            BigDecimal quantity,
            Money former,
            @Nullable Money price) {}

    /** A line that is not taken over, and the rule that excludes it. */
    public record LeftOut(String code, String title, Refusal reason) {}

    /** @param check of the new draft, on which there is no line yet */
    public static Duplicate of(PurchaseOrder model, OrderCheck check) {
        List<Kept> kept = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (OrderLine line : model.lines()) {
            exclusion(line, check)
                    .ifPresentOrElse(
                            reason -> leftOut.add(new LeftOut(line.code(), line.title(), reason)),
                            () -> kept.add(kept(line, check)));
        }
        List<Refusal> refusals = check.refusals().stream()
                .filter(refusal -> DraftStep.of(refusal) == DraftStep.TARGET)
                .toList();
        return new Duplicate(model, check.lot(), List.copyOf(kept), List.copyOf(leftOut), refusals);
    }

    private static Kept kept(OrderLine line, OrderCheck check) {
        return new Kept(
                check.lot().unit(line.unit()),
                line.quantity(),
                line.unitPrice(),
                check.award().map(award -> award.prices().get(line.unit())).orElse(null));
    }

    Map<WorkUnitId, BigDecimal> quantities() {
        Map<WorkUnitId, BigDecimal> quantities = new LinkedHashMap<>();
        kept.forEach(one -> quantities.put(one.unit.id(), one.quantity));
        return quantities;
    }

    private static Optional<Refusal> exclusion(OrderLine line, OrderCheck check) {
        LotTerms lot = check.lot();
        LocalDate on = check.on();
        Optional<WorkUnitTerms> unit =
                lot.units().stream().filter(one -> one.id().equals(line.unit())).findFirst();
        if (unit.isEmpty()) {
            return Optional.of(DraftStep.UNITS.refusal(
                    "order.unit-gone", line.code(), lot.agreement().reference()));
        }
        return UnitRules.refusal(unit.get(), check.situation(), lot, on)
                .or(() -> check.award().flatMap(award -> UnitRules.unpriced(unit.get(), award, lot)))
                .or(() -> QuantityRules.refusal(
                        unit.get(), line.quantity())); // the catalogue may count in other steps today
    }
}

package fr.carnet.orders.amendment;

import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.issuing.Situation;
import fr.carnet.orders.order.ActCheck;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PricedOrder;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check holds an order, what an amendment would make of it, and all that decides on a day whether it may.
 *
 * @param order as it stands
 * @param openUnits the units on the open orders of the same startup, its own included
 * @param committed what the agreement's orders commit, this one included, excl. VAT
 * @param periodRefusal why another module objects to the period, or null
 */
public record AmendmentCheck(
        PurchaseOrder order,
        Amendment amendment,
        LotTerms lot,
        Situation situation,
        Set<WorkUnitId> openUnits,
        Money committed,
        @Nullable Refusal periodRefusal,
        LocalDate on)
        implements ActCheck {

    @Override
    public List<Refusal> refusals() {
        return AmendmentRules.refusals(this);
    }

    /** The order as the amendment would have it, at the tax frozen at issue. */
    @Override
    public PricedOrder priced() {
        return new PricedOrder(order.signatory(), order.vatRate(), lines());
    }

    /** The order's lines at their new quantities, then those that are added, as the catalogue orders them. */
    List<PricedOrder.Line> lines() {
        List<PricedOrder.Line> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            lines.add(PricedOrder.Line.amended(
                    lot.unit(line.unit()), amendment.quantities().getOrDefault(line.unit(), BigDecimal.ZERO), line));
        }
        lot.units().stream()
                .filter(unit -> amendment.quantities().containsKey(unit.id()))
                .filter(unit ->
                        order.lines().stream().noneMatch(line -> line.unit().equals(unit.id())))
                .forEach(unit -> lines.add(PricedOrder.Line.added(
                        unit,
                        amendment.quantities().getOrDefault(unit.id(), BigDecimal.ZERO),
                        award().prices().get(unit.id()))));
        return lines;
    }

    AwardTerms award() {
        return lot.award(order.award().orElseThrow());
    }

    boolean movesPeriod() {
        return !amendment.mentions().period().equals(order.mentions().period());
    }

    /** Does it ask the contractor for more than now: a line, a quantity, a later end? */
    boolean asksForMore() {
        return lines().stream().anyMatch(PricedOrder.Line::grows)
                || order.mentions().period().isPresent()
                        && amendment
                                .mentions()
                                .period()
                                .filter(period -> period.end()
                                        .isAfter(order.mentions().period().get().end()))
                                .isPresent();
    }

    boolean changesNothing() {
        return lines().stream().noneMatch(PricedOrder.Line::isChanged)
                && amendment.mentions().equals(order.mentions());
    }
}

package fr.carnet.orders.amendment;

import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.issuing.Situation;
import fr.carnet.orders.order.AmendedLine;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.Totals;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order, what an amendment would make of it, and all that decides whether it may, on a day.
 *
 * @param order as it stands
 * @param openUnits the units on the open orders of the same startup, its own included
 * @param committed what the agreement's orders commit, this one included, excl. VAT
 * @param worked why another module objects to the period, or null
 */
public record AmendmentCheck(
        PurchaseOrder order,
        Amendment amendment,
        LotTerms lot,
        Situation situation,
        Set<WorkUnitId> openUnits,
        Money committed,
        @Nullable Refusal worked,
        LocalDate on) {

    /** All that stands in the way; empty where nothing does. */
    public List<Refusal> refusals() {
        return AmendmentRules.refusals(this);
    }

    /** The order's lines at their new quantities, then those that are added, as the catalogue orders them. */
    public List<AmendedLine> lines() {
        List<AmendedLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            lines.add(new AmendedLine(
                    lot.unit(line.unit()),
                    amendment.quantities().getOrDefault(line.unit(), BigDecimal.ZERO),
                    line,
                    line.unitPrice()));
        }
        lot.units().stream()
                .filter(unit -> amendment.quantities().containsKey(unit.id()))
                .filter(unit ->
                        order.lines().stream().noneMatch(line -> line.unit().equals(unit.id())))
                .forEach(unit -> lines.add(new AmendedLine(
                        unit,
                        amendment.quantities().getOrDefault(unit.id(), BigDecimal.ZERO),
                        null,
                        award().prices().get(unit.id()))));
        return lines;
    }

    AwardTerms award() {
        return lot.award(order.award().orElseThrow());
    }

    /** What the order would come to, excl. VAT. */
    Money total() {
        return lines().stream().map(AmendedLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What the order would come to, at the tax frozen at issue. */
    public Totals terms() {
        Money vat = total().tax(order.vatRate());
        ManDays days = lines().stream().map(AmendedLine::days).reduce(ManDays.ZERO, ManDays::plus);
        return new Totals(total(), vat, total().plus(vat), days);
    }

    boolean movesPeriod() {
        return !amendment.mentions().period().equals(order.mentions().period());
    }

    /** Does it ask the contractor for more than now: a line, a quantity, a later end? */
    boolean asksForMore() {
        return lines().stream().anyMatch(AmendedLine::grows)
                || order.mentions().period().isPresent()
                        && amendment
                                .mentions()
                                .period()
                                .filter(period -> period.end()
                                        .isAfter(order.mentions().period().get().end()))
                                .isPresent();
    }

    boolean changesNothing() {
        return lines().stream().noneMatch(AmendedLine::isChanged)
                && amendment.mentions().equals(order.mentions());
    }

    /**
     * @throws RuleViolation all that stands in the way
     */
    public void mustPass() {
        RuleViolation.refuse(refusals());
    }
}

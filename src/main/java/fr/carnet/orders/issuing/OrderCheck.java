package fr.carnet.orders.issuing;

import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.awardee.Designation;
import fr.carnet.orders.awardee.Designation.Proposal;
import fr.carnet.orders.order.ActCheck;
import fr.carnet.orders.order.Issue;
import fr.carnet.orders.order.OrderNumber;
import fr.carnet.orders.order.PricedOrder;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The check holds a draft and all that decides whether it may be issued on a day.
 *
 * @param designation whom it should go to, and who was passed over on which ground
 * @param openUnits the units on the open orders of the same startup
 * @param committed what the agreement's issued orders come to, excl. VAT, where it has a maximum
 * @param prepared what its other drafts come to: they commit nothing, but may be issued first
 */
public record OrderCheck(
        PurchaseOrder order,
        LotTerms lot,
        Situation situation,
        Designation designation,
        Set<WorkUnitId> openUnits,
        Money committed,
        Money prepared,
        LocalDate on)
        implements ActCheck {

    /** Whom the allocation rule designates; nothing where every award is suspended or passed over. */
    public Optional<Proposal> proposal() {
        return designation.proposal();
    }

    /** The lot's catalogue, each unit with what excludes it, if anything does. */
    public List<UnitOffer> offers() {
        return lot.units().stream()
                .map(unit -> new UnitOffer(unit, UnitRules.refusal(unit, situation, lot, on)))
                .toList();
    }

    /** The draft's lines and totals at the lot's terms: what its pages show, and what issuing it freezes. */
    @Override
    public PricedOrder priced() {
        return order.priced(lot);
    }

    /** What the order keeps of its issue, under that number. */
    public Issue issue(OrderNumber number, Instant at) {
        return Issue.of(number, situation.phase().orElse(null), on, at);
    }

    @Override
    public List<Refusal> refusals() {
        return IssueRules.refusals(this);
    }

    /** What does not stand in the way, but should be known. */
    public List<Warning> warnings() {
        return Warnings.of(this);
    }

    /** The award that the draft was assigned. */
    public Optional<AwardTerms> award() {
        return order.award().map(lot::award);
    }

    /** The units that its contractor has no price for: until they have one, what the order comes to is not known. */
    public List<String> unpriced() {
        return award().isEmpty()
                ? List.of()
                : priced().lines().stream()
                        .filter(line -> line.unitPrice() == null)
                        .map(PricedOrder.Line::code)
                        .toList();
    }
}

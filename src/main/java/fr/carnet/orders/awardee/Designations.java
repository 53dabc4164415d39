package fr.carnet.orders.awardee;

import static java.util.stream.Collectors.toMap;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.orders.order.OrderStore;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.quality.PoorExecutionStore;
import fr.carnet.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Gathers what decides whom a draft goes to: the last turn, the grounds and what is recorded against each awardee (domain.md
 * § 1).
 */
@Component
public class Designations {

    private final OrderStore store;
    private final GroundStore grounds;
    private final PoorExecutionStore poorExecutions;
    private final AwardJournal journal;

    Designations(OrderStore store, GroundStore grounds, PoorExecutionStore poorExecutions, AwardJournal journal) {
        this.store = store;
        this.grounds = grounds;
        this.poorExecutions = poorExecutions;
        this.journal = journal;
    }

    /** At issue, call it while the agreement is locked: a turn is given, and a refusal used, once. */
    public Designation of(PurchaseOrder draft, LotTerms lot, LocalDate on) {
        if (lot.rule() == AllocationRule.SINGLE) {
            return Designation.of(lot, null, on);
        }
        var last = lot.rule() == AllocationRule.ROUND_ROBIN ? store.lastServed(lot.id()) : null;
        var recorded = grounds.of(draft.id());
        if (lot.rule() == AllocationRule.ROUND_ROBIN && recorded.isEmpty()) {
            return Designation.of(lot, last, on);
        }
        return Designation.of(lot, last, recorded, records(draft, lot, on), on);
    }

    /** Gives the draft to whom the rule points; where it points to no one, the draft keeps whom it had, and is not issued. */
    public void assignProposed(PurchaseOrder draft, LotTerms lot, LocalDate on) {
        of(draft, lot, on).proposal().ifPresent(proposal -> draft.assign(proposal.award(), lot));
    }

    /** No ground of a cascade stands beyond the rank that the draft goes to. */
    public void forgetFrom(PurchaseOrder draft, LotTerms lot) {
        if (lot.rule() == AllocationRule.CASCADE) {
            draft.award().map(lot::award).ifPresent(award -> grounds.forgetFrom(draft.id(), award.rank()));
        }
    }

    /** What is recorded against the awards of one lot says nothing of those of another. */
    public void forgetOtherLots(PurchaseOrder draft) {
        grounds.forgetOtherLots(draft.id(), draft.lot());
    }

    /** What is recorded against each award of the lot, as far as this draft may rest on it. */
    public Map<AwardId, AwardRecord> records(PurchaseOrder draft, LotTerms lot, LocalDate on) {
        var entries = journal.entries(lot.id());
        var used = grounds.used(lot.id(), draft.id());
        LocalDate since = since(draft, lot, on);
        var poor = poorExecutions.ofLot(lot.id(), since);
        return lot.awards().stream()
                .collect(toMap(
                        AwardTerms::id,
                        award -> new AwardRecord(
                                lot,
                                award,
                                entries.stream()
                                        .filter(entry -> entry.award().equals(award.id()))
                                        .toList(),
                                used,
                                poor.getOrDefault(award.id(), List.of()),
                                since)));
    }

    /** The agreement's current period; for what replaces an order that ended, the period in which it did. */
    private LocalDate since(PurchaseOrder draft, LotTerms lot, LocalDate on) {
        var validity = lot.agreement().validity();
        LocalDate day = draft.replaced().flatMap(store::endedOn).orElse(on);
        return validity.periodOn(day).map(Period::start).orElse(validity.notifiedOn());
    }
}

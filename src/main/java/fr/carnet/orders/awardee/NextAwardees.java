package fr.carnet.orders.awardee;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.journal.JournalEntryId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.awardee.Designation.Proposal;
import fr.carnet.orders.order.Clauses;
import fr.carnet.orders.order.OrderNews;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns to the next awardee: a draft passes over the one whose turn it is, on a recorded ground (A-2018 § 4.2). */
@Service
@Transactional
public class NextAwardees {

    private final OrderRepository orders;
    private final GroundStore grounds;
    private final Designations designations;
    private final Agreements agreements;
    private final OrderNews news;
    private final Clock clock;

    NextAwardees(
            OrderRepository orders,
            GroundStore grounds,
            Designations designations,
            Agreements agreements,
            OrderNews news,
            Clock clock) {
        this.orders = orders;
        this.grounds = grounds;
        this.designations = designations;
        this.agreements = agreements;
        this.news = news;
        this.clock = clock;
    }

    /** The grounds of an order, by rank: a buyer's alone, since they name whom a contractor never learns of (domain.md § 8). */
    @Transactional(readOnly = true)
    public List<Ground> grounds(OrderId id, Viewer viewer) {
        return viewer.is(Role.BUYER) ? grounds.of(id) : List.of();
    }

    /**
     * How many poor executions an order's contractor has on the lot, and how many the agreement allows (A-2018 § 4.2).
     *
     * @param since the first day of the agreement's current period
     */
    public record Tally(int count, int limit, LocalDate since, String clause) {

        public boolean isReached() {
            return count >= limit;
        }
    }

    /** How far an order's contractor is from the number of poor executions that the agreement allows: for a buyer, who decides what follows. */
    @Transactional(readOnly = true)
    public Optional<Tally> poorExecutions(OrderId id, Viewer viewer) {
        if (!viewer.is(Role.BUYER)) {
            return Optional.empty();
        }
        var order = orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
        var lot = lot(order);
        return order.award()
                .map(award -> designations.records(order, lot, today()).get(award))
                .map(record -> new Tally(
                        record.poorExecutions().size(),
                        lot.agreement().poorExecutionLimit(),
                        record.since(),
                        record.clause(GroundKind.POOR_EXECUTIONS)));
    }

    /**
     * Passes over the award whose turn it is: the draft goes to the next one.
     *
     * @param entry what the ground rests on in the journal of the award; null for poor executions
     * @throws RuleViolation {@code order.ground-cascade-only}, {@code order.ground-out-of-turn}, {@code order.ground-facts}, or
     *     why the record does not support this ground
     */
    public void passOver(
            OrderId id,
            long seen,
            AwardId award,
            GroundKind kind,
            @Nullable JournalEntryId entry,
            String facts,
            Viewer viewer) {
        var draft = draft(id, seen, viewer);
        var lot = lot(draft);
        if (lot.rule() != AllocationRule.CASCADE) {
            throw new RuleViolation("order.ground-cascade-only", Clauses.of(lot, "allocation"));
        }
        var designation = designations.of(draft, lot, today());
        AwardTerms due = designation
                .proposal()
                .map(Proposal::award)
                .filter(proposed -> proposed.id().equals(award))
                .orElseThrow(() -> new RuleViolation(
                        "order.ground-out-of-turn", lot.award(award).contractorName()));
        var record = designation.record(due).orElseThrow();
        RuleViolation.refuse(record.refusal(kind, entry));
        if (facts.isBlank()) {
            throw new RuleViolation("order.ground-facts", due.contractorName());
        }
        grounds.insert(id, due, kind, entry, facts, record.clause(kind), viewer.actor(), clock.instant());
        designations.assignProposed(draft, lot, today());
        news.record(
                "order.rank-passed-over",
                draft,
                viewer.actor(),
                Map.of("contractor", due.contractorName(), "reason", facts));
    }

    /** Takes back the ground against an award, and those against the ranks after it. */
    public void takeBack(OrderId id, long seen, AwardId award, Viewer viewer) {
        var draft = draft(id, seen, viewer);
        var lot = lot(draft);
        grounds.forgetFrom(id, lot.award(award).rank());
        designations.assignProposed(draft, lot, today());
        news.record(
                "order.ground-taken-back",
                draft,
                viewer.actor(),
                Map.of("contractor", lot.award(award).contractorName()));
    }

    private PurchaseOrder draft(OrderId id, long seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var draft = orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
        draft.mustBeAt(seen);
        draft.mustBeDraft();
        return draft;
    }

    private LotTerms lot(PurchaseOrder draft) {
        return agreements.lot(draft.lot(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

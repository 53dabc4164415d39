package fr.carnet.orders.drafting;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.LotTerms;
import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.issuing.OrderChecks;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens new drafts from orders in whatever state: the same target, units and mentions, at today's terms (domain.md § 3). */
@Service
@Transactional
public class Duplicates {

    private final OrderRepository orders;
    private final OrderChecks checks;
    private final Agreements agreements;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Duplicates(OrderRepository orders, OrderChecks checks, Agreements agreements, AuditTrail auditTrail, Clock clock) {
        this.orders = orders;
        this.checks = checks;
        this.agreements = agreements;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** What a duplicate would take over, and what it would leave. */
    @Transactional(readOnly = true)
    public Duplicate preview(OrderId model, Viewer viewer) {
        var order = find(model, viewer);
        return Duplicate.of(order, check(OrderId.random(), order, viewer));
    }

    /**
     * Opens the duplicate, for the contractor that the rule designates today.
     *
     * @param copy the new draft's identifier: asked for twice, it is made once
     */
    public Duplicate duplicate(OrderId model, OrderId copy, Viewer viewer) {
        var order = find(model, viewer);
        orders.serialize(copy);
        if (orders.find(copy, viewer.reach()).isPresent()) {
            return preview(model, viewer);
        }
        var check = check(copy, order, viewer);
        var draft = check.order();
        var duplicate = Duplicate.of(order, check);
        draft.choose(duplicate.quantities(), duplicate.lot());
        orders.save(draft);
        auditTrail.record(
                viewer.actor(),
                "order.duplicated",
                "order",
                copy.value(),
                StoredFrench.name(draft),
                Map.of(
                        "model",
                        StoredFrench.name(order),
                        "left-out",
                        duplicate.leftOut().size()));
        return duplicate;
    }

    private PurchaseOrder draft(OrderId id, PurchaseOrder model, LotTerms lot, Viewer viewer) {
        return PurchaseOrder.draft(id, lot, model.target(), model.mentions().again(), viewer.actor(), clock.instant());
    }

    /** The new draft, for whom the rule designates today, and without a line yet. */
    private OrderCheck check(OrderId id, PurchaseOrder model, Viewer viewer) {
        var lot = agreements.lot(model.lot(), LocalDate.now(clock));
        var check = checks.of(draft(id, model, lot, viewer), LocalDate.now(clock));
        check.proposal().ifPresent(proposal -> check.order().assign(proposal.award(), lot));
        return check;
    }

    private PurchaseOrder find(OrderId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
    }
}

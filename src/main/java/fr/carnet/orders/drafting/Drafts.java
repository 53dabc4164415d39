package fr.carnet.orders.drafting;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.awardee.Designations;
import fr.carnet.orders.issuing.MentionRules;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does the acts of the ordering assistant. A draft is kept from its first step on, and each step changes one part of it, so
 * that it can be left and taken up again, and going back loses nothing.
 */
@Service
@Transactional
public class Drafts {

    private final OrderRepository orders;
    private final Designations designations;
    private final DraftDefaults defaults;
    private final Agreements agreements;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Drafts(
            OrderRepository orders,
            Designations designations,
            DraftDefaults defaults,
            Agreements agreements,
            AuditTrail auditTrail,
            Clock clock) {
        this.orders = orders;
        this.designations = designations;
        this.defaults = defaults;
        this.agreements = agreements;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Opens a draft, for the contractor that the lot's rule designates. Opened twice, it is one draft, which the second time
     * aims elsewhere if need be.
     *
     * @param id the new draft's, chosen when its first page was shown
     */
    public OrderId open(OrderId id, LotId lotId, OrderTarget target, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        orders.serialize(id);
        var former = orders.find(id, viewer.reach());
        if (former.isPresent()) {
            return openAgain(former.get(), lotId, target, viewer);
        }
        var lot = lot(lotId);
        var draft = PurchaseOrder.draft(
                id, lot, target, defaults.mentions(lot, target, today()), viewer.actor(), clock.instant());
        assignProposed(draft, lot);
        orders.save(draft);
        record("order.drafted", draft, "target", viewer);
        return draft.id();
    }

    private OrderId openAgain(PurchaseOrder draft, LotId lotId, OrderTarget target, Viewer viewer) {
        draft.mustBeDraft();
        if (!draft.lot().equals(lotId) || !draft.target().equals(target)) {
            aim(draft, lotId, target, viewer);
        }
        return draft.id();
    }

    /** Changes the lot or what the order is about. */
    public void aim(OrderId id, long seen, LotId lotId, OrderTarget target, Viewer viewer) {
        aim(draft(id, seen, viewer), lotId, target, viewer);
    }

    private void aim(PurchaseOrder draft, LotId lotId, OrderTarget target, Viewer viewer) {
        var lot = lot(lotId);
        var formerDefaults = defaults.mentions(lot(draft.lot()), draft.target(), today());
        draft.describe(defaults.carriedOver(draft.mentions(), formerDefaults, defaults.mentions(lot, target, today())));
        draft.aimAt(lot, target);
        designations.forgetOtherLots(draft);
        if (draft.award().isEmpty()) {
            assignProposed(draft, lot);
        }
        record("order.changed", draft, "target", viewer);
    }

    /** Changes the units and their quantities: those named here, and no others. */
    public void choose(OrderId id, long seen, Map<WorkUnitId, BigDecimal> quantities, Viewer viewer) {
        var draft = draft(id, seen, viewer);
        draft.choose(quantities, lot(draft.lot()));
        record("order.changed", draft, "units", viewer);
    }

    /** Confirms the contractor. That it is the one whose turn it is, is checked at issue. */
    public void assign(OrderId id, long seen, AwardId award, Viewer viewer) {
        var draft = draft(id, seen, viewer);
        var lot = lot(draft.lot());
        draft.assign(lot.award(award), lot);
        designations.forgetFrom(draft, lot);
        record("order.changed", draft, "contractor", viewer);
    }

    /**
     * Changes the period, the beneficiary, the billing references and the complexity.
     *
     * @throws RuleViolation the references that cannot be right
     */
    public void describe(OrderId id, long seen, Mentions mentions, Viewer viewer) {
        var draft = draft(id, seen, viewer);
        RuleViolation.refuse(MentionRules.malformed(mentions));
        draft.describe(mentions);
        record("order.changed", draft, "mentions", viewer);
    }

    /** Another buyer goes on with it; who began it stays recorded. */
    public void takeOver(OrderId id, Viewer viewer) {
        var draft = find(id, viewer);
        draft.takeOver(viewer.actor());
        record("order.taken-over", draft, "target", viewer);
    }

    private void assignProposed(PurchaseOrder draft, LotTerms lot) {
        designations.assignProposed(draft, lot, today());
    }

    private PurchaseOrder draft(OrderId id, long seen, Viewer viewer) {
        var draft = find(id, viewer);
        draft.mustBeDraft();
        draft.mustBeAt(seen);
        return draft;
    }

    private PurchaseOrder find(OrderId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
    }

    private LotTerms lot(LotId id) {
        return agreements.lot(id, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void record(String action, PurchaseOrder draft, String part, Viewer viewer) {
        auditTrail.record(
                viewer.actor(), action, "order", draft.id().value(), StoredFrench.name(draft), Map.of("part", part));
    }
}

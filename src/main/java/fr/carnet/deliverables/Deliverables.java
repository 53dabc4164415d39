package fr.carnet.deliverables;

import fr.carnet.audit.AuditTrail;
import fr.carnet.documents.StoredFiles;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts on deliverables: the contractor deposits, the administration reviews and may ask for more (domain.md § 5). */
@Service
@Transactional
public class Deliverables {

    /** How the deliverable that is a startup's product sheet is called; its title begins so (A-2016 § 4.2.4). */
    public static final String PRODUCT_SHEET = "Fiche produit";

    private final DeliverableRepository deliverables;
    private final OrderFactsStore orders;
    private final PurchaseOrders purchaseOrders;
    private final StoredFiles files;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Deliverables(
            DeliverableRepository deliverables,
            OrderFactsStore orders,
            PurchaseOrders purchaseOrders,
            StoredFiles files,
            AuditTrail auditTrail,
            Clock clock) {
        this.deliverables = deliverables;
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.files = files;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Asks for a deliverable besides those of the units.
     *
     * @throws RuleViolation {@code deliverable.order-closed}, {@code deliverable.title} or {@code deliverable.due-past}
     */
    public DeliverableId add(OrderId order, String title, String description, LocalDate dueOn, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        OrderFacts facts = orders.of(order, viewer.reach()).orElseThrow(NotFound::new);
        facts.mustBeOpen();
        var added = deliverables.save(Deliverable.added(order, title, description, dueOn, LocalDate.now(clock)));
        record("deliverable.added", added, facts, viewer, Map.of("dueOn", dueOn.toString()));
        return added.id();
    }

    /**
     * Whether the viewer may deposit a version of a deliverable within reach: a correspondent of its contractor, or a coach whom
     * that contractor employs, for the units of incubators (domain.md § 8).
     */
    @Transactional(readOnly = true)
    public boolean takesDepositsOf(DeliverableId id, Viewer viewer) {
        return viewer.is(Role.CORRESPONDENT) || viewer.is(Role.COACH) && orders.animatedBy(id, viewer.contractor());
    }

    /**
     * Deposits a new version: all of its files and the version, or nothing.
     *
     * @return the version's number
     * @throws RuleViolation for what {@link StoredFiles#store} refuses, {@code deliverable.order-cancelled},
     *     {@code deliverable.order-unacknowledged}, {@code deliverable.accepted-already} or {@code deliverable.accepted-by-silence}
     */
    public int deposit(DeliverableId id, Deposit deposit, Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT, Role.COACH);
        // The order first, as whoever logs a day: the first deposit begins its work.
        purchaseOrders.startIfAcknowledged(
                orders.orderOf(id, viewer.reach()).orElseThrow(NotFound::new), viewer.actor(), clock.instant());
        OrderFacts facts = orders.of(id, viewer.reach()).orElseThrow(NotFound::new);
        if (!takesDepositsOf(id, viewer)) {
            throw new NotFound();
        }
        facts.mustTakeDeposits();
        var deliverable = load(id);
        int number = deliverable.deposit(
                deposit.files().stream().map(file -> files.store(file, viewer)).toList(),
                deposit.link(),
                deposit.note(),
                facts.terms(),
                viewer.actor(),
                clock.instant(),
                LocalDate.now(clock));
        deliverables.flush();
        var details = new LinkedHashMap<String, Object>();
        details.put("version", number);
        details.put("files", deposit.files().size());
        if (deposit.link() != null) {
            details.put("link", deposit.link());
        }
        record("deliverable.deposited", deliverable, facts, viewer, details);
        return number;
    }

    /**
     * Accepts a version.
     *
     * @param version the number of the version that was read
     * @throws VersionChanged where another was deposited since
     * @throws RuleViolation {@code deliverable.reviewed-already}, {@code deliverable.own-review},
     *     {@code deliverable.nothing-to-review}, {@code deliverable.accepted-by-silence} or
     *     {@code deliverable.order-cancelled}
     */
    public void accept(DeliverableId id, int version, Viewer viewer) {
        OrderFacts facts = reviewable(id, viewer);
        var deliverable = load(id);
        deliverable.accept(version, facts.terms(), viewer.actor(), clock.instant(), LocalDate.now(clock));
        record("deliverable.accepted", deliverable, facts, viewer, Map.of("version", version));
    }

    /**
     * Sends a version back, to be put right before a new date. Refuses as {@link #accept} does, and
     * {@code deliverable.reason}, {@code deliverable.new-date}.
     */
    public void defer(DeliverableId id, int version, String reason, LocalDate newDueOn, Viewer viewer) {
        OrderFacts facts = reviewable(id, viewer);
        var deliverable = load(id);
        deliverable.defer(
                version, reason, newDueOn, facts.terms(), viewer.actor(), clock.instant(), LocalDate.now(clock));
        record(
                "deliverable.deferred",
                deliverable,
                facts,
                viewer,
                Map.of("version", version, "reason", reason, "dueOn", newDueOn.toString()));
    }

    /**
     * Rejects a version: the deliverable is to be done again. Refuses as {@link #accept} does, and {@code deliverable.reason}.
     */
    public void reject(DeliverableId id, int version, String reason, Viewer viewer) {
        OrderFacts facts = reviewable(id, viewer);
        var deliverable = load(id);
        deliverable.reject(version, reason, facts.terms(), viewer.actor(), clock.instant(), LocalDate.now(clock));
        record("deliverable.rejected", deliverable, facts, viewer, Map.of("version", version, "reason", reason));
    }

    private OrderFacts reviewable(DeliverableId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        OrderFacts facts = orders.of(id, viewer.reach()).orElseThrow(NotFound::new);
        facts.mustNotBeCancelled();
        return facts;
    }

    private Deliverable load(DeliverableId id) {
        return deliverables.findById(id).orElseThrow(NotFound::new);
    }

    private void record(
            String action, Deliverable deliverable, OrderFacts order, Viewer viewer, Map<String, ?> details) {
        String label = deliverable.title() + " · " + order.number();
        auditTrail.record(
                viewer.actor(), action, "deliverable", deliverable.id().value(), label, details);
    }
}

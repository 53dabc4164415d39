package fr.carnet.orders.amendment;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.OrderAmended;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderIssued;
import fr.carnet.orders.OrderReference;
import fr.carnet.orders.document.OrderDocument;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.issuing.OrderChecks;
import fr.carnet.orders.issuing.UnitOffer;
import fr.carnet.orders.issuing.UnitRules;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.OrderNews;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.OrderStore;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Period;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Amends issued orders ("bon de commande modificatif"): each amendment is a version of its own (domain.md § 3). */
@Service
@Transactional
public class Amendments {

    private final OrderRepository orders;
    private final OrderStore store;
    private final OrderChecks orderChecks;
    private final AmendmentChecks checks;
    private final OrderDocuments documents;
    private final Agreements agreements;
    private final OrderNews news;
    private final Clock clock;

    Amendments(
            OrderRepository orders,
            OrderStore store,
            OrderChecks orderChecks,
            AmendmentChecks checks,
            OrderDocuments documents,
            Agreements agreements,
            OrderNews news,
            Clock clock) {
        this.orders = orders;
        this.store = store;
        this.orderChecks = orderChecks;
        this.checks = checks;
        this.documents = documents;
        this.agreements = agreements;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What may be amended, and what may be added to it.
     *
     * @throws RuleViolation {@code order.amend-not-open} where the order is over, or not issued yet
     */
    @Transactional(readOnly = true)
    public AmendmentBase open(OrderId id, Viewer viewer) {
        var order = find(id, viewer);
        if (!order.state().isOpen()) {
            throw new RuleViolation("order.amend-not-open", StoredFrench.name(order), order.state());
        }
        LotTerms lot = agreements.lot(order.lot(), today());
        var situation = orderChecks.situation(order, today());
        var award = lot.award(order.award().orElseThrow());
        return new AmendmentBase(
                order,
                award,
                lot.units().stream()
                        .filter(unit -> order.lines().stream()
                                .noneMatch(line -> line.unit().equals(unit.id())))
                        .filter(unit -> award.prices().containsKey(unit.id()) && unit.withdrawal() == null)
                        .map(unit -> new UnitOffer(unit, UnitRules.refusal(unit, situation, lot, today())))
                        .toList());
    }

    /**
     * What an amendment would make of the order, and what stands in its way; nothing is written.
     *
     * @throws OptimisticLockingFailureException where someone changed the order since it was seen
     */
    @Transactional(readOnly = true)
    public AmendmentReview review(OrderId id, long seen, Amendment amendment, Viewer viewer) {
        var order = find(id, viewer);
        order.mustBeAt(seen);
        var check = checks.of(order, amendment, agreements.lot(order.lot(), today()), today());
        var before = documents.current(id);
        var refusals = check.refusals();
        var after = refusals.isEmpty() ? amended(before, check, viewer) : before; // what is refused comes to nothing
        return new AmendmentReview(order.revision(), before, after, refusals);
    }

    /**
     * Issues the amendment. Under the same lock as issuing, so that together they cannot pass the agreement's maximum; then
     * the order's row, before its lines, so that no day comes between what is checked and what is written.
     *
     * @return the version that now stands
     * @throws RuleViolation all that stands in the way
     * @throws OptimisticLockingFailureException where someone changed the order since it was seen
     */
    public int amend(OrderId id, long seen, Amendment amendment, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        store.lock(new AgreementId(orders.agreement(id, viewer.reach()).orElseThrow(NotFound::new)));
        var order = orders.lock(id).orElseThrow(NotFound::new);
        order.mustBeAt(seen);
        LotTerms lot = agreements.lot(order.lot(), today());
        var check = checks.of(order, amendment, lot, today());
        check.mustPass();
        var after = amended(documents.beforeAmendment(id), check, viewer);
        var before = new Before(order);
        order.amend(check, amendment.mentions());
        orders.flush();
        documents.append(id, after, viewer.actor(), clock.instant());
        news.record(
                "order.amended",
                order,
                viewer.actor(),
                Map.of("version", after.version(), "reason", amendment.reason(), "total", after.totalExclVat()));
        news.tell(before.event(order, after, lot, today()));
        return after.version();
    }

    /** The document that follows, as the amendment would have it. */
    private static OrderDocument amended(OrderDocument before, AmendmentCheck check, Viewer viewer) {
        var amendment = check.amendment();
        return before.amended(
                check.priced(),
                amendment.mentions(),
                amendment.reason(),
                check.on(),
                viewer.actor().name());
    }

    /** What listeners are told of the order as it was. */
    private record Before(Period period, Set<WorkUnitId> units) {

        Before(PurchaseOrder order) {
            this(
                    order.mentions().period().orElseThrow(),
                    order.lines().stream().map(OrderLine::unit).collect(Collectors.toSet()));
        }

        OrderAmended event(PurchaseOrder order, OrderDocument after, LotTerms lot, LocalDate on) {
            return new OrderAmended(
                    OrderReference.of(order),
                    after.version(),
                    after.reason(),
                    on,
                    period,
                    order.mentions().period().orElseThrow(),
                    order.lines().stream()
                            .filter(line -> !units.contains(line.unit()))
                            .map(line -> OrderIssued.Line.of(line, lot))
                            .toList());
        }
    }

    private PurchaseOrder find(OrderId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package fr.carnet.orders.issuing;

import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderIssued;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.order.OrderNews;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.OrderStore;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues orders (domain.md § 3): says beforehand all that stands in the way, then numbers the draft and freezes it. */
@Service
@Transactional
public class Issuing {

    private final OrderRepository orders;
    private final OrderStore store;
    private final OrderChecks checks;
    private final OrderDocuments documents;
    private final OrderNews news;
    private final Clock clock;

    Issuing(
            OrderRepository orders,
            OrderStore store,
            OrderChecks checks,
            OrderDocuments documents,
            OrderNews news,
            Clock clock) {
        this.orders = orders;
        this.store = store;
        this.checks = checks;
        this.documents = documents;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The draft at today's terms, with all that stands in the way of issuing it; nothing is changed.
     *
     * @throws NotADraft where it was issued meanwhile, or given up
     */
    @Transactional(readOnly = true)
    public OrderCheck check(OrderId id, Viewer viewer) {
        var draft = find(id, viewer);
        draft.mustBeDraft();
        return checks.of(draft, today());
    }

    /**
     * Issues a draft: numbers it without gap, freezes it, and tells the other modules. Orders of one agreement are issued one
     * after the other, so that what is checked still holds when it is written.
     *
     * @param seen the version of the draft that was read
     * @param total the total excl. VAT that was read
     * @return its number
     * @throws RuleViolation {@code order.total-changed} where prices moved since, or all that stands in the way
     * @throws OptimisticLockingFailureException where someone changed the draft since
     */
    public String issue(OrderId id, long seen, Money total, Viewer viewer) {
        var order = find(id, viewer);
        order.mustBeAt(seen);
        order.mustBeDraft();
        store.lock(order.agreement());
        var check = checks.of(order, today());
        Money due = check.priced().totals().exclVat();
        if (!due.equals(total)) {
            throw new RuleViolation("order.total-changed", due, total);
        }
        var number = store.nextNumber(check.lot().agreement(), today().getYear());
        order.issue(check, check.issue(number, clock.instant()), viewer.actor());
        orders.flush();
        documents.freeze(id);
        news.tell(event(order, check.lot(), today()));
        news.record("order.issued", order, viewer.actor(), Map.of("total", due.amount()));
        return StoredFrench.name(order);
    }

    private PurchaseOrder find(OrderId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static OrderIssued event(PurchaseOrder order, LotTerms lot, LocalDate today) {
        return new OrderIssued(
                order.id(),
                StoredFrench.name(order),
                order.agreement(),
                order.lot(),
                order.contractor().orElseThrow(),
                order.target() instanceof OrderTarget.ForStartup one ? one.startup() : null,
                today,
                order.mentions().period().orElseThrow(),
                order.lines().stream()
                        .map(line -> OrderIssued.Line.of(line, lot))
                        .toList());
    }
}

package fr.carnet.orders;

import fr.carnet.orders.ending.CompletionRules;
import fr.carnet.orders.order.OrderNews;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Actor;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does the acts in the life of an order after its issue (domain.md § 3), and records each with who, when and why. */
@Service
@Transactional
public class PurchaseOrders {

    private final OrderRepository orders;
    private final CompletionRules rules;
    private final OrderNews news;
    private final Clock clock;

    PurchaseOrders(OrderRepository orders, CompletionRules rules, OrderNews news, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    /** An order within reach, with its lines. */
    @Transactional(readOnly = true)
    public Optional<PurchaseOrder> find(OrderId id, Reach reach) {
        return orders.find(id, reach);
    }

    /** The contractor has received it: a certain date. */
    public void acknowledge(OrderId id, Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        var order = order(id, viewer);
        order.acknowledge(viewer.actor(), clock.instant());
        news.record("order.acknowledged", order, viewer.actor(), Map.of());
        news.tell(new OrderAcknowledged(
                OrderReference.of(order), today(), viewer.actor().name()));
    }

    /**
     * For whoever logs a day or deposits a deliverable: the first one puts an acknowledged order in progress. Call it in the
     * transaction that writes them, before writing them, in the order of the identifiers where there are several orders.
     *
     * @return the state from now on, which no one else can change until the transaction ends; days may be written only where
     *     it {@link OrderState#takesDays}
     */
    public OrderState startIfAcknowledged(OrderId id, Actor by, Instant at) {
        var state = orders.state(id).orElseThrow(NotFound::new);
        if (state != OrderState.ACKNOWLEDGED) {
            return orders.holdState(id).orElseThrow(NotFound::new);
        }
        var order = orders.lock(id).orElseThrow(NotFound::new);
        if (order.state() == OrderState.ACKNOWLEDGED) {
            order.start(by, at);
            news.record("order.started", order, by, Map.of());
        }
        return order.state();
    }

    /**
     * Its correspondent or a buyer says that the work began, where no day can tell it.
     *
     * @throws RuleViolation {@code order.start-by-days}, {@code order.start-early}, or {@code order.transition} where it is
     *     not acknowledged, or over
     */
    public void declareStart(OrderId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.CORRESPONDENT);
        var order = orders.lock(id, viewer.reach());
        order.declareStart(viewer.actor(), clock.instant(), today());
        news.record("order.started", order, viewer.actor(), Map.of());
    }

    /**
     * Ends it before any work is done; a draft is given up the same way.
     *
     * @return whether it had been issued
     */
    public boolean cancel(OrderId id, long seen, String reason, Viewer viewer) {
        var order = order(id, seen, viewer);
        boolean issued = order.number().isPresent();
        order.cancel(reason, viewer.actor(), clock.instant());
        news.record("order.cancelled", order, viewer.actor(), Map.of("reason", reason));
        if (issued) {
            news.tell(new OrderCancelled(OrderReference.of(order), today(), reason));
        }
        return issued;
    }

    /** All that must be done before it is complete. */
    @Transactional(readOnly = true)
    public List<Refusal> completionRefusals(OrderId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return rules.refusals(order(id, viewer));
    }

    /**
     * Ends it once all is done.
     *
     * @throws RuleViolation {@code order.balance-left}, and what other modules object
     */
    public void complete(OrderId id, long seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var order = orders.lock(id, viewer.reach()); // so that no day is given back meanwhile
        order.mustBeAt(seen);
        RuleViolation.refuse(rules.refusals(order));
        order.complete(viewer.actor(), clock.instant());
        news.record("order.completed", order, viewer.actor(), Map.of());
        news.tell(new OrderCompleted(OrderReference.of(order), today(), ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private PurchaseOrder order(OrderId id, long seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var order = order(id, viewer);
        order.mustBeAt(seen);
        return order;
    }

    private PurchaseOrder order(OrderId id, Viewer viewer) {
        return orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
    }
}

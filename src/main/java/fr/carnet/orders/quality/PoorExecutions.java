package fr.carnet.orders.quality;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.order.OrderNews;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A buyer records a poor execution with its facts and its day; the contractor answers it once (A-2018 § 4.2, domain.md § 7).
 */
@Service
@Transactional
public class PoorExecutions {

    private final OrderRepository orders;
    private final PoorExecutionStore store;
    private final OrderNews news;
    private final Clock clock;

    PoorExecutions(OrderRepository orders, PoorExecutionStore store, OrderNews news, Clock clock) {
        this.orders = orders;
        this.store = store;
        this.news = news;
        this.clock = clock;
    }

    /** Those of an order within the viewer's reach, oldest first. */
    @Transactional(readOnly = true)
    public List<PoorExecution> of(OrderId id, Viewer viewer) {
        return store.of(id, viewer.reach());
    }

    /**
     * Records a poor execution of an order, with its facts and its day.
     *
     * @throws RuleViolation {@code quality.not-begun}, {@code quality.before-issue} or {@code quality.in-the-future}
     */
    public PoorExecutionId record(
            OrderId id, PoorExecutionKind kind, LocalDate happenedOn, String facts, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var order = order(id, viewer);
        if (!order.state().mayBeExecutedPoorly()) {
            throw new RuleViolation("quality.not-begun", StoredFrench.name(order), order.state());
        }
        if (happenedOn.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("quality.in-the-future", happenedOn);
        }
        order.issuedOn().filter(happenedOn::isBefore).ifPresent(issuedOn -> {
            throw new RuleViolation("quality.before-issue", happenedOn, issuedOn);
        });
        var recorded = store.insert(id, kind, happenedOn, facts, viewer.actor(), clock.instant());
        news.record("order.poor-execution", order, viewer.actor(), Map.of("reason", facts));
        return recorded;
    }

    /**
     * The contractor's word on what was recorded: once, and kept.
     *
     * @throws NotFound where the poor execution is not on an order of the viewer's company
     * @throws RuleViolation {@code quality.answered-already}
     */
    public void answer(OrderId id, PoorExecutionId recorded, String answer, Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        var order = order(id, viewer);
        if (store.of(id, viewer.reach()).stream().noneMatch(poor -> poor.id().equals(recorded))) {
            throw new NotFound();
        }
        if (!store.answer(recorded, answer, viewer.actor(), clock.instant())) {
            throw new RuleViolation("quality.answered-already");
        }
        news.record("order.poor-execution-answered", order, viewer.actor(), Map.of("reason", answer));
    }

    private PurchaseOrder order(OrderId id, Viewer viewer) {
        return orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
    }
}

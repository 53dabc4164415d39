package fr.carnet.orders.ending;

import fr.carnet.orders.OrderCompleted;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderReference;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.OrderTerminated;
import fr.carnet.orders.amendment.AmendmentChecks;
import fr.carnet.orders.order.Ending;
import fr.carnet.orders.order.OrderNews;
import fr.carnet.orders.order.OrderRelease;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an order before all of it was done; what is left is given back, with its amount, reason and date (domain.md § 3). */
@Service
@Transactional
public class EarlyEndings {

    private final OrderRepository orders;
    private final AmendmentChecks checks;
    private final CompletionRules rules;
    private final OrderNews news;
    private final Clock clock;

    EarlyEndings(OrderRepository orders, AmendmentChecks checks, CompletionRules rules, OrderNews news, Clock clock) {
        this.orders = orders;
        this.checks = checks;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Closes it with what was done.
     *
     * @throws RuleViolation all that stands in the way: nothing is left or nothing was done, what other modules object
     * @throws OptimisticLockingFailureException where someone changed the order since it was seen
     */
    public void close(OrderId id, long seen, Ending ending, Viewer viewer) {
        var order = order(id, seen, viewer);
        order.state().moveTo(OrderState.COMPLETED);
        var refusals = new ArrayList<Refusal>();
        dateRefusal(order, ending.on()).ifPresent(refusals::add);
        refusals.addAll(rules.earlyRefusals(id));
        order.notToBeClosed(ending.flat()).ifPresent(refusals::add);
        RuleViolation.refuse(refusals);
        var release = order.closeEarly(ending, viewer.actor(), clock.instant());
        record("order.closed-early", order, release, ending, viewer);
        news.tell(new OrderCompleted(OrderReference.of(order), ending.on(), ending.reason()));
    }

    /**
     * Ends it after days were logged (A-2018 § 4.2).
     *
     * @throws OptimisticLockingFailureException where someone changed the order since it was seen
     */
    public void terminate(OrderId id, long seen, Ending ending, Viewer viewer) {
        var order = order(id, seen, viewer);
        RuleViolation.refuse(dateRefusal(order, ending.on()));
        var release = order.terminate(ending, viewer.actor(), clock.instant());
        record("order.terminated", order, release, ending, viewer);
        news.tell(new OrderTerminated(OrderReference.of(order), ending.on(), ending.reason()));
    }

    /** The order's row before its lines, as who logs a day does: no day comes between what is read and what is given back. */
    private PurchaseOrder order(OrderId id, long seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var order = orders.lock(id, viewer.reach());
        order.mustBeAt(seen);
        return order;
    }

    /** What must be done before it is closed early, whatever is given back. */
    @Transactional(readOnly = true)
    public List<Refusal> closingRefusals(OrderId id) {
        return rules.earlyRefusals(id);
    }

    /** Why it cannot end on that day, if it cannot. */
    @Transactional(readOnly = true)
    public Optional<Refusal> dateRefusal(PurchaseOrder order, LocalDate on) {
        LocalDate issued = order.issuedOn().orElse(on);
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(issued)) {
            return Optional.of(Refusal.of("order.ending-date", issued, LocalDate.now(clock)));
        }
        return checks.periodRefusal(order.id(), new Period(issued, on));
    }

    private void record(String action, PurchaseOrder order, OrderRelease release, Ending ending, Viewer viewer) {
        news.record(
                action,
                order,
                viewer.actor(),
                Map.of("reason", ending.reason(), "released", release.amount().amount()));
    }
}

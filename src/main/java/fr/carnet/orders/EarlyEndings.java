package fr.carnet.orders;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Period;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an order before all of it was done; what is left is given back, with its amount, reason and date (domain.md § 3). */
@Service
@Transactional
public class EarlyEndings {

    private final OrderRepository orders;
    private final AmendmentChecks checks;
    private final ObjectProvider<CompletionGuard> guards;
    private final OrderNews news;
    private final Clock clock;

    EarlyEndings(
            OrderRepository orders,
            AmendmentChecks checks,
            ObjectProvider<CompletionGuard> guards,
            OrderNews news,
            Clock clock) {
        this.orders = orders;
        this.checks = checks;
        this.guards = guards;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Closes it with what was done.
     *
     * @throws RuleViolation where nothing is left or nothing was done, or what another module objects
     * @throws OptimisticLockingFailureException where someone changed the order since it was seen
     */
    public void close(OrderId id, long seen, Ending ending, Viewer viewer) {
        var order = order(id, seen, viewer);
        check(order, ending);
        guards.orderedStream()
                .flatMap(guard -> guard.earlyObjection(id).stream())
                .findFirst()
                .ifPresent(objection -> {
                    throw objection;
                });
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
        check(order, ending);
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

    private void check(PurchaseOrder order, Ending ending) {
        LocalDate issued = order.issuedOn().orElse(ending.on());
        if (ending.on().isAfter(LocalDate.now(clock)) || ending.on().isBefore(issued)) {
            throw new RuleViolation("order.ending-date", issued, LocalDate.now(clock));
        }
        checks.worked(order.id(), new Period(issued, ending.on())).ifPresent(objection -> {
            throw objection;
        });
    }

    private void record(String action, PurchaseOrder order, OrderRelease release, Ending ending, Viewer viewer) {
        news.record(
                action,
                order,
                viewer.actor(),
                Map.of("reason", ending.reason(), "released", release.amount().amount()));
    }
}

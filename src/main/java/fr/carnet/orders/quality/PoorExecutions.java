package fr.carnet.orders.quality;

import fr.carnet.agreements.Agreements;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.awardee.Designations;
import fr.carnet.orders.awardee.GroundKind;
import fr.carnet.orders.issuing.OrderNews;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Poor executions: recorded by a buyer with facts and date, answered once by the contractor (A-2018 § 4.2, domain.md § 7). */
@Service
@Transactional
public class PoorExecutions {

    private final OrderRepository orders;
    private final PoorExecutionRows rows;
    private final Designations designations;
    private final Agreements agreements;
    private final OrderNews news;
    private final Clock clock;

    PoorExecutions(
            OrderRepository orders,
            PoorExecutionRows rows,
            Designations designations,
            Agreements agreements,
            OrderNews news,
            Clock clock) {
        this.orders = orders;
        this.rows = rows;
        this.designations = designations;
        this.agreements = agreements;
        this.news = news;
        this.clock = clock;
    }

    /** Those of an order within the viewer's reach, oldest first. */
    @Transactional(readOnly = true)
    public List<PoorExecution> of(OrderId id, Viewer viewer) {
        return rows.of(id, viewer.reach());
    }

    /**
     * How many poor executions an order's contractor has on the lot, and how many the agreement allows.
     *
     * @param since the first day of the agreement's current period
     */
    public record Tally(int count, int limit, LocalDate since, String clause) {

        public boolean isReached() {
            return count >= limit;
        }
    }

    /** For a buyer, who decides what follows. */
    @Transactional(readOnly = true)
    public Optional<Tally> tally(OrderId id, Viewer viewer) {
        if (!viewer.is(Role.BUYER)) {
            return Optional.empty();
        }
        var order = order(id, viewer);
        var lot = agreements.lot(order.lot(), LocalDate.now(clock));
        return order.award()
                .map(award ->
                        designations.records(order, lot, LocalDate.now(clock)).get(award))
                .map(record -> new Tally(
                        record.poorExecutions().size(),
                        lot.agreement().poorExecutionLimit(),
                        record.since(),
                        record.clause(GroundKind.POOR_EXECUTIONS)));
    }

    /**
     * @throws RuleViolation {@code quality.not-begun}, {@code quality.before-issue} or {@code quality.in-the-future}
     */
    public PoorExecutionId record(
            OrderId id, PoorExecutionKind kind, LocalDate happenedOn, String facts, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var order = order(id, viewer);
        if (!order.state().mayBeExecutedPoorly()) {
            throw new RuleViolation("quality.not-begun", order.label(), order.state());
        }
        if (happenedOn.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("quality.in-the-future", happenedOn);
        }
        order.issuedOn().filter(happenedOn::isBefore).ifPresent(issuedOn -> {
            throw new RuleViolation("quality.before-issue", happenedOn, issuedOn);
        });
        var recorded = rows.insert(id, kind, happenedOn, facts, viewer.actor(), clock.instant());
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
        if (rows.of(id, viewer.reach()).stream().noneMatch(poor -> poor.id().equals(recorded))) {
            throw new NotFound();
        }
        if (!rows.answer(recorded, answer, viewer.actor(), clock.instant())) {
            throw new RuleViolation("quality.answered-already");
        }
        news.record("order.poor-execution-answered", order, viewer.actor(), Map.of("reason", answer));
    }

    private PurchaseOrder order(OrderId id, Viewer viewer) {
        return orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
    }
}

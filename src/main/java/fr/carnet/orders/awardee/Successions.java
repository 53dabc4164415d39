package fr.carnet.orders.awardee;

import static java.util.stream.Collectors.toMap;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.journal.JournalEntry;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.order.Clauses;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.OrderNews;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.orders.quality.PoorExecutionStore;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders anew from the next awardee what a refused or poorly executed order was for (domain.md § 3, A-2018 § 4.2).
 */
@Service
@Transactional
public class Successions {

    private final OrderRepository orders;
    private final GroundStore grounds;
    private final PoorExecutionStore poorExecutions;
    private final Designations designations;
    private final Agreements agreements;
    private final OrderNews news;
    private final Clock clock;

    Successions(
            OrderRepository orders,
            GroundStore grounds,
            PoorExecutionStore poorExecutions,
            Designations designations,
            Agreements agreements,
            OrderNews news,
            Clock clock) {
        this.orders = orders;
        this.grounds = grounds;
        this.poorExecutions = poorExecutions;
        this.designations = designations;
        this.agreements = agreements;
        this.news = news;
        this.clock = clock;
    }

    /** What may follow this order; nothing where it did not end so, or for whoever does not order. */
    @Transactional(readOnly = true)
    public Optional<Succession> of(OrderId id, Viewer viewer) {
        if (!viewer.is(Role.BUYER)) {
            return Optional.empty();
        }
        return orders.find(id, viewer.reach())
                .filter(order -> endedForTheNext(order, viewer))
                .map(order -> succession(order, viewer));
    }

    /** The order that this one replaces, for a buyer: it may have been another company's (domain.md § 8). */
    @Transactional(readOnly = true)
    public Optional<PurchaseOrder> replaced(OrderId id, Viewer viewer) {
        return viewer.is(Role.BUYER)
                ? orders.find(id, viewer.reach())
                        .flatMap(PurchaseOrder::replaced)
                        .flatMap(former -> orders.find(former, viewer.reach()))
                : Optional.empty();
    }

    /**
     * Opens a draft for the same need, for the next awardee; where there is one already, that one.
     *
     * @throws RuleViolation {@code order.nothing-follows}, {@code order.no-next-awardee}
     */
    public OrderId orderFromNext(OrderId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        if (orders.lock(id).isEmpty()) { // pressed twice, it opens one draft
            throw new NotFound();
        }
        var former = orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
        if (!endedForTheNext(former, viewer)) {
            throw new RuleViolation("order.nothing-follows", StoredFrench.name(former), former.state());
        }
        var succession = succession(former, viewer);
        RuleViolation.refuse(succession.refusal());
        return Optional.ofNullable(succession.replacement()).orElseGet(() -> open(former, viewer));
    }

    private OrderId open(PurchaseOrder former, Viewer viewer) {
        var lot = agreements.lot(former.lot(), today());
        var mentions = former.mentions().from(today());
        var draft =
                PurchaseOrder.draft(OrderId.random(), lot, former.target(), mentions, viewer.actor(), clock.instant());
        draft.replace(former);
        var offered = lot.units().stream().map(unit -> unit.id()).collect(Collectors.toSet());
        draft.choose(
                former.lines().stream()
                        .filter(line -> offered.contains(line.unit()))
                        .collect(toMap(OrderLine::unit, OrderLine::quantity)),
                lot);
        orders.save(draft);
        orders.flush();
        passOver(draft, former, lot, viewer);
        designations.assignProposed(draft, lot, today());
        news.record("order.drafted-for-next", draft, viewer.actor(), Map.of("former", StoredFrench.name(former)));
        return draft.id();
    }

    /** The grounds of the former order that still hold, then the one that its own end gives. */
    private void passOver(PurchaseOrder draft, PurchaseOrder former, LotTerms lot, Viewer viewer) {
        var records = designations.records(draft, lot, today());
        grounds.of(former.id()).stream()
                .filter(ground -> !former.award().equals(Optional.of(ground.award())))
                .forEach(ground -> Optional.ofNullable(records.get(ground.award()))
                        .filter(record ->
                                record.refusal(ground.kind(), ground.entry()).isEmpty())
                        .ifPresent(record -> keep(draft, record, ground, viewer)));
        former.award().map(records::get).ifPresent(record -> ownGround(former, record)
                .ifPresent(ground -> grounds.insert(
                        draft.id(),
                        record.award(),
                        ground.kind(),
                        ground.entry() == null ? null : ground.entry().id(),
                        facts(ground, record),
                        record.clause(ground.kind()),
                        viewer.actor(),
                        clock.instant())));
    }

    private void keep(PurchaseOrder draft, AwardRecord record, Ground ground, Viewer viewer) {
        grounds.insert(
                draft.id(),
                record.award(),
                ground.kind(),
                ground.entry(),
                ground.facts(),
                record.clause(ground.kind()),
                viewer.actor(),
                clock.instant());
    }

    private static Optional<GroundOption> ownGround(PurchaseOrder former, AwardRecord record) {
        return record.options().stream()
                .filter(GroundOption::isOffered)
                .filter(option -> former.isRefused()
                        ? option.entry() != null
                                && former.id().value().equals(option.entry().order())
                        : option.kind() == GroundKind.POOR_EXECUTIONS)
                .findFirst();
    }

    private static String facts(GroundOption ground, AwardRecord record) {
        JournalEntry entry = ground.entry();
        return entry != null
                ? entry.reason()
                : record.poorExecutions().stream()
                        .map(poor -> StoredFrench.poorExecution(poor.orderNumber(), poor.happenedOn(), poor.facts()))
                        .collect(Collectors.joining("\n"));
    }

    private Succession succession(PurchaseOrder former, Viewer viewer) {
        var replacement = grounds.replacement(former.id()).flatMap(id -> orders.find(id, viewer.reach()));
        if (replacement.isPresent()) {
            return new Succession(replacement.get().id(), StoredFrench.name(replacement.get()), Optional.empty());
        }
        var lot = agreements.lot(former.lot(), today());
        if (lot.rule() == AllocationRule.SINGLE || lot.awards().size() == 1) {
            return Succession.refused("order.no-next-awardee", Clauses.of(lot, "allocation"));
        }
        return new Succession(null, "", Optional.empty());
    }

    /** Refused, or ended while it was executed poorly: cancelled where no day was logged, terminated otherwise. */
    private boolean endedForTheNext(PurchaseOrder order, Viewer viewer) {
        return order.isRefused()
                || (order.state() == OrderState.TERMINATED || order.state() == OrderState.CANCELLED)
                        && !poorExecutions.of(order.id(), viewer.reach()).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

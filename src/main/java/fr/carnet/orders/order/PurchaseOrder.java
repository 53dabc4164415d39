package fr.carnet.orders.order;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.PricedOrder.Line;
import fr.carnet.shared.Actor;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A purchase order ("bon de commande") is a draft that is issued, then worked on, then completed (domain.md § 3). */
@Entity
@Table(name = "purchase_order")
public class PurchaseOrder {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrderId id;

    /** Null until first saved. */
    @Version
    private @Nullable Long version;

    @Embedded
    private OrderSubject subject;

    @Embedded
    private @Nullable Allocation allocation;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<OrderLine> lines = new LinkedHashSet<>();

    @Embedded
    private Mentions mentions;

    @Embedded
    private OrderTerms terms;

    /** Null until issued. */
    @Embedded
    private @Nullable Issue issue;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Embedded
    private Preparation preparation;

    /** Did its contractor end it by refusing it? */
    private boolean refused;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrderChange> history = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private Set<OrderRelease> releases = new HashSet<>();

    protected PurchaseOrder() {}

    /** A draft: it has no number, is sent to no one, and commits nothing. */
    public static PurchaseOrder draft(
            OrderId id, LotTerms lot, OrderTarget target, Mentions mentions, Actor by, Instant at) {
        var draft = new PurchaseOrder();
        draft.id = id;
        draft.mentions = mentions;
        draft.subject = new OrderSubject(lot, target);
        draft.state = OrderState.DRAFT;
        draft.preparation = Preparation.begun(by, at);
        draft.history.add(new OrderChange(draft, OrderState.DRAFT, by, at, ""));
        draft.reprice(lot);
        return draft;
    }

    /** Records the order that ended before its work was done and that this draft replaces (A-2018 § 4.2). */
    public void replace(PurchaseOrder former) {
        mustBeDraft();
        preparation = preparation.replacing(former.id());
    }

    /** Changes what the draft is about. Another lot has another catalogue: what was chosen of the former one goes. */
    public void aimAt(LotTerms lot, OrderTarget target) {
        mustBeDraft();
        if (!lot.id().equals(lot())) {
            allocation = null;
            lines.clear();
        }
        subject.aimAt(lot, target);
        reprice(lot);
    }

    /** Changes the draft's lines: a unit without a quantity is no longer on it; so a unit never stands on two lines. */
    public void choose(Map<WorkUnitId, BigDecimal> quantities, LotTerms lot) {
        mustBeDraft();
        RuleViolation.refuse(QuantityRules.refusals(quantities, lot));
        lines.removeIf(line -> !quantities.containsKey(line.unit()));
        quantities.forEach(
                (unit, quantity) -> line(lot, lot.unit(unit)).set(Line.added(lot.unit(unit), quantity, null)));
        reprice(lot);
    }

    /** Gives the draft to an awardee, at its prices. */
    public void assign(AwardTerms award, LotTerms lot) {
        mustBeDraft();
        allocation = Allocation.to(award);
        reprice(lot);
    }

    /** Changes what the draft states beside its lines. */
    public void describe(Mentions mentions) {
        mustBeDraft();
        this.mentions = mentions;
    }

    /** Another buyer goes on preparing the draft; who began it stays recorded. */
    public void takeOver(Actor buyer) {
        mustBeDraft();
        preparation = preparation.takenOver(buyer);
    }

    /** The draft's lines and totals at the lot's catalogue, prices and tax of a day; nothing is changed. */
    public PricedOrder priced(LotTerms lot) {
        return PricedOrder.draft(
                lot, award().map(award -> lot.award(award).prices()).orElse(Map.of()), lines);
    }

    /** Gives the draft the lot's catalogue, prices and tax; a unit that the contractor has no price for costs nothing yet. */
    public void reprice(LotTerms lot) {
        mustBeDraft();
        set(priced(lot));
    }

    private void set(PricedOrder priced) {
        lines.forEach(line -> line.set(priced.line(line.unit())));
        terms = OrderTerms.of(priced);
    }

    /**
     * Numbers the draft and freezes it at the lines and totals that were checked: from here on it binds both parties.
     *
     * @throws RuleViolation all that stands in the way
     */
    public void issue(ActCheck check, Issue issue, Actor by) {
        mustBeDraft();
        check.mustPass();
        set(check.priced());
        this.issue = issue;
        enter(OrderState.ISSUED, by, issue.at(), "");
    }

    public void acknowledge(Actor by, Instant at) {
        enter(OrderState.ACKNOWLEDGED, by, at, "");
    }

    /**
     * Its contractor refuses it: it ends there, and keeps its number.
     *
     * @throws RuleViolation {@code order.not-refusable} once it was acknowledged, or before it was issued
     */
    public void refuse(String reason, Actor by, Instant at) {
        if (state != OrderState.ISSUED) {
            throw new RuleViolation("order.not-refusable", StoredFrench.name(this), state);
        }
        enter(OrderState.CANCELLED, by, at, reason);
        refused = true;
    }

    public void start(Actor by, Instant at) {
        enter(OrderState.IN_PROGRESS, by, at, "");
    }

    /**
     * Its work began, as its contractor or a buyer says.
     *
     * @throws RuleViolation {@code order.start-by-days} where days logged will tell it, {@code order.start-early} before the
     *     first day of its period
     */
    public void declareStart(Actor by, Instant at, LocalDate today) {
        state.moveTo(OrderState.IN_PROGRESS);
        RuleViolation.refuse(StartRules.first(this, today));
        start(by, at);
    }

    /** Every man-day ordered was worked; what is left must first be worked, or given back. */
    public void complete(Actor by, Instant at) {
        state.moveTo(OrderState.COMPLETED);
        RuleViolation.refuse(unworked());
        enter(OrderState.COMPLETED, by, at, "");
    }

    /** {@code order.balance-left} until all man-days were worked or given back, then nothing. */
    public Optional<Refusal> unworked() {
        ManDays left = lines.stream().map(OrderLine::balance).reduce(ManDays.ZERO, ManDays::plus);
        return Rule.refuseIf(left.isPositive(), "order.balance-left", left);
    }

    /**
     * Why the order cannot be closed early by giving back so much, or nothing where it can: {@code order.nothing-to-release}
     * where nothing is left, {@code order.nothing-done} where nothing was done and it can still be cancelled.
     *
     * @param flat what each flat line gives back, excl. VAT
     */
    public Optional<Refusal> notToBeClosed(Map<OrderLineId, Money> flat) {
        return OrderRelease.refusal(lines, flat, state.canMoveTo(OrderState.CANCELLED), StoredFrench.name(this));
    }

    /** Ends it before any work is done. */
    public void cancel(String reason, Actor by, Instant at) {
        enter(OrderState.CANCELLED, by, at, reason);
    }

    /**
     * Changes what was agreed, as far as a contract may be changed: what is not touched keeps its price and its days.
     *
     * @throws RuleViolation all that stands in the way
     */
    public void amend(ActCheck check, Mentions stated) {
        check.mustPass();
        check.priced().lines().forEach(this::amend);
        mentions = stated;
        terms = terms.amended(check.priced());
    }

    /** Ends it with what was done, if something was; what is left is given back, if something is. */
    public OrderRelease closeEarly(Ending ending, Actor by, Instant at) {
        state.moveTo(OrderState.COMPLETED);
        RuleViolation.refuse(notToBeClosed(ending.flat()));
        return end(OrderState.COMPLETED, ending, by, at);
    }

    /** Ends it early, after its work began (A-2018 § 4.2); what is left is given back. */
    public OrderRelease terminate(Ending ending, Actor by, Instant at) {
        state.moveTo(OrderState.TERMINATED);
        return end(OrderState.TERMINATED, ending, by, at);
    }

    /** Refuses what was decided on a page that shows an older state of it: someone else changed it since. */
    public void mustBeAt(long seen) {
        if (seen != revision()) {
            throw new OptimisticLockingFailureException(StoredFrench.name(this) + " changed since revision " + seen);
        }
    }

    /**
     * @throws NotADraft where the order was issued, or given up: what is contractual is frozen
     */
    public void mustBeDraft() {
        if (state != OrderState.DRAFT) {
            throw new NotADraft(this);
        }
    }

    /** Moves the order to another state, and records it: nothing else does either. */
    private void enter(OrderState target, Actor by, Instant at, String reason) {
        state = state.moveTo(target);
        history.add(new OrderChange(this, target, by, at, reason));
    }

    /** Ends it early, and gives back all that is left on each of its lines. */
    private OrderRelease end(OrderState target, Ending ending, Actor by, Instant at) {
        var given = OrderRelease.given(lines, ending.flat());
        lines.forEach(line -> given.stream()
                .filter(part -> part.line().equals(line.id().value()))
                .forEach(line::giveBack));
        enter(target, by, at, ending.reason());
        var release = new OrderRelease(this, given, ending, by, at);
        if (!given.isEmpty()) {
            releases.add(release);
        }
        return release;
    }

    /** The line of a unit, a new one where the draft has none; lines stand in the order of the catalogue. */
    private OrderLine line(LotTerms lot, WorkUnitTerms unit) {
        return lines.stream()
                .filter(line -> line.unit().equals(unit.id()))
                .findFirst()
                .orElseGet(() -> add(unit, lot.units().indexOf(unit)));
    }

    private OrderLine add(WorkUnitTerms unit, int position) {
        var line = new OrderLine(this, position, unit);
        lines.add(line);
        return line;
    }

    /** A new quantity at the frozen price; a line that is added comes last, at the price of the day. */
    private void amend(Line amended) {
        if (amended.before() == null) {
            int last = lines.stream().mapToInt(OrderLine::position).max().orElse(0);
            add(amended.unit(), last + 1).set(amended);
        } else {
            amended.before().resize(amended.quantity());
        }
    }

    public OrderId id() {
        return id;
    }

    /** What a page was made from. Not named as its field: Spring Data would then take a new order for a stored one. */
    public long revision() {
        return version == null ? 0 : version;
    }

    public OrderState state() {
        return state;
    }

    public Optional<String> number() {
        return Optional.ofNullable(issue).map(Issue::number);
    }

    public AgreementId agreement() {
        return new AgreementId(subject.agreementId());
    }

    public LotId lot() {
        return new LotId(subject.lotId());
    }

    public Optional<AwardId> award() {
        return Optional.ofNullable(allocation).map(held -> new AwardId(held.awardId()));
    }

    public Optional<ContractorId> contractor() {
        return Optional.ofNullable(allocation).map(held -> new ContractorId(held.contractorId()));
    }

    public OrderTarget target() {
        return subject.target();
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public Mentions mentions() {
        return mentions;
    }

    /** The startup's phase when the order was issued. */
    public Optional<Phase> phase() {
        return Optional.ofNullable(issue).map(Issue::phase);
    }

    public String signatory() {
        return terms.signatory();
    }

    /** In percent. */
    public BigDecimal vatRate() {
        return terms.vatRate();
    }

    public PricedOrder.Totals totals() {
        return terms.totals();
    }

    /** Of the contract: 1 as issued, one more with each amendment. */
    public int contractVersion() {
        return terms.contractVersion();
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issue).map(Issue::on);
    }

    /** Was work begun on it, whatever became of it since? */
    public boolean hasBegun() {
        return state == OrderState.IN_PROGRESS || state.isDone();
    }

    public boolean isRefused() {
        return refused;
    }

    /** The order that ended before its work was done, and that this one replaces. */
    public Optional<OrderId> replaced() {
        return Optional.ofNullable(preparation.replacesId()).map(OrderId::new);
    }

    /** Its life so far, oldest first. */
    public List<OrderChange> history() {
        return List.copyOf(history);
    }
}

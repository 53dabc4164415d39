package fr.carnet.orders.order;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.amendment.AmendmentCheck;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.shared.Actor;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A purchase order ("bon de commande"): a draft that is issued, then worked on, then completed (domain.md § 3). */
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
    private OrderLife life;

    @Embedded
    private OrderTerms terms;

    /** Null until issued. */
    @Embedded
    private @Nullable Issue issue;

    protected PurchaseOrder() {}

    /** A draft: it has no number, is sent to no one, and commits nothing. */
    public static PurchaseOrder draft(
            OrderId id, LotTerms lot, OrderTarget target, Mentions mentions, Actor by, Instant at) {
        var draft = new PurchaseOrder();
        draft.id = id;
        draft.mentions = mentions;
        draft.subject = new OrderSubject(lot, target);
        draft.life = new OrderLife(draft, by, at);
        draft.reprice(lot);
        return draft;
    }

    /** Says of which order that ended too early it takes over the need. */
    public void takeOver(PurchaseOrder former) {
        life.mustBeDraft(this);
        life.takeOver(former.id());
    }

    /** Changes what the draft is about. Another lot has another catalogue: what was chosen of the former one goes. */
    public void aimAt(LotTerms lot, OrderTarget target) {
        life.mustBeDraft(this);
        if (!lot.id().equals(lot())) {
            allocation = null;
            lines.clear();
        }
        subject.aimAt(lot, target);
        reprice(lot);
    }

    /** Changes the draft's lines: a unit without a quantity is no longer on it; so a unit never stands on two lines. */
    public void choose(Map<WorkUnitId, BigDecimal> quantities, LotTerms lot) {
        life.mustBeDraft(this);
        parts().choose(quantities, lot);
        reprice(lot);
    }

    public void assign(AwardTerms award, LotTerms lot) {
        life.mustBeDraft(this);
        allocation = Allocation.to(award);
        reprice(lot);
    }

    /** Changes what the draft states beside its lines. */
    public void describe(Mentions mentions) {
        life.mustBeDraft(this);
        this.mentions = mentions;
    }

    public void takeOver(Actor by) {
        life.mustBeDraft(this);
        life.takeOver(by);
    }

    /** Takes over today's catalogue, prices and tax; a unit that the contractor has no price for costs nothing yet. */
    public void reprice(LotTerms lot) {
        life.mustBeDraft(this);
        parts().reprice(lot, award().map(award -> lot.award(award).prices()).orElse(Map.of()));
        terms = OrderTerms.of(lot.agreement(), lines);
    }

    /** Freezes and numbers it, unless a rule stands in the way: from here on it binds both parties. */
    public void issue(OrderCheck check, OrderNumber number, Actor by, Instant at) {
        reprice(check.lot());
        check.mustPass();
        issue = Issue.of(number, check.situation().phase().orElse(null), check.on(), at);
        life.enter(this, OrderState.ISSUED, by, at, "");
    }

    public void acknowledge(Actor by, Instant at) {
        life.enter(this, OrderState.ACKNOWLEDGED, by, at, "");
    }

    /** Its contractor declines it before acknowledging it: it ends there, and keeps its number. */
    public void refuse(String reason, Actor by, Instant at) {
        life.refuse(this, by, at, reason);
    }

    public void start(Actor by, Instant at) {
        life.enter(this, OrderState.IN_PROGRESS, by, at, "");
    }

    /** Every man-day ordered was worked; what is left must first be worked, or given back. */
    public void complete(Actor by, Instant at) {
        state().moveTo(OrderState.COMPLETED);
        RuleViolation.refuse(unworked().stream().toList());
        life.enter(this, OrderState.COMPLETED, by, at, "");
    }

    /** Why not all of it is done, if it is not. */
    public Optional<Refusal> unworked() {
        return parts().unworked();
    }

    /** Why it is not to be closed early by giving so much back, if it is not. */
    public Optional<Refusal> notToBeClosed(Map<OrderLineId, Money> flat) {
        return parts().notToBeClosed(flat, state().canMoveTo(OrderState.CANCELLED));
    }

    /** Ends it before any day is logged. */
    public void cancel(String reason, Actor by, Instant at) {
        life.enter(this, OrderState.CANCELLED, by, at, reason);
    }

    /** Changes what was agreed, as far as a contract may be changed: what is not touched keeps its price and its days. */
    public void amend(AmendmentCheck check) {
        check.mustPass();
        parts().amend(check.lines());
        mentions = check.amendment().mentions();
        terms = terms.amended(lines);
    }

    /** Ends it with what was done, if something was; what is left is given back, if something is. */
    public OrderRelease closeEarly(Ending ending, Actor by, Instant at) {
        state().moveTo(OrderState.COMPLETED);
        RuleViolation.refuse(notToBeClosed(ending.flat()).stream().toList());
        return life.end(this, OrderState.COMPLETED, parts().giveBack(ending.flat()), ending, by, at);
    }

    /** Ends it early, after days were logged (A-2018 § 4.2); what is left is given back. */
    public OrderRelease terminate(Ending ending, Actor by, Instant at) {
        state().moveTo(OrderState.TERMINATED);
        return life.end(this, OrderState.TERMINATED, parts().giveBack(ending.flat()), ending, by, at);
    }

    /** Refuses what was decided on a page that shows an older state of it: someone else changed it since. */
    public void mustBeAt(long seen) {
        if (seen != revision()) {
            throw new OptimisticLockingFailureException(label() + " changed since revision " + seen);
        }
    }

    public void mustBeDraft() {
        life.mustBeDraft(this);
    }

    private OrderLines parts() {
        return new OrderLines(this, lines);
    }

    public OrderId id() {
        return id;
    }

    /** What a page was made from. Not named as its field: Spring Data would then take a new order for a stored one. */
    public long revision() {
        return version == null ? 0 : version;
    }

    public OrderState state() {
        return life.state();
    }

    public Optional<String> number() {
        return Optional.ofNullable(issue).map(Issue::number);
    }

    public String label() {
        return number().orElse("Brouillon");
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

    public Totals totals() {
        return terms.totals();
    }

    /** Of the contract: 1 as issued, one more with each amendment. */
    public int contractVersion() {
        return terms.contractVersion();
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issue).map(Issue::on);
    }

    public boolean isRefused() {
        return life.isRefused();
    }

    /** The order that ended before its work was done, and whose need this one takes over. */
    public Optional<OrderId> replaced() {
        return Optional.ofNullable(life.replacesId()).map(OrderId::new);
    }

    /** Its life so far, oldest first. */
    public List<OrderChange> history() {
        return life.history();
    }
}

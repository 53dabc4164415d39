package fr.carnet.orders;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.OrderTarget.ForAgreement;
import fr.carnet.orders.OrderTarget.ForIncubators;
import fr.carnet.orders.OrderTarget.ForStartup;
import fr.carnet.shared.Actor;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @Column
    private UUID agreementId;

    @Column
    private UUID lotId;

    @Column
    private @Nullable UUID awardId;

    @Column
    private @Nullable UUID contractorId;

    @Column
    private @Nullable UUID startupId;

    @ElementCollection
    @CollectionTable(name = "order_incubator", joinColumns = @JoinColumn(name = "order_id"))
    @Column(name = "incubator_id")
    private Set<UUID> incubators = new LinkedHashSet<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<OrderLine> lines = new LinkedHashSet<>();

    @Embedded
    private Mentions mentions;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column
    private @Nullable String number;

    @Column
    private @Nullable Integer numberYear;

    @Column
    private @Nullable Integer numberInYear;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase phase;

    @Column
    private String signatory;

    @Column
    private BigDecimal vatRate;

    @Column
    private BigDecimal totalExclVat;

    @Column
    private BigDecimal totalVat;

    @Column
    private BigDecimal totalInclVat;

    @Column
    private BigDecimal totalDays;

    @Column(updatable = false)
    private @Nullable UUID createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private @Nullable Instant issuedAt;

    @Column
    private @Nullable LocalDate issuedOn;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrderChange> history = new ArrayList<>();

    protected PurchaseOrder() {}

    private PurchaseOrder(OrderId id, LotTerms lot, OrderTarget target, Mentions mentions, Actor by, Instant at) {
        this.id = id;
        this.createdBy = by.accountId();
        this.createdAt = at;
        this.mentions = mentions;
        this.state = OrderState.DRAFT;
        this.history.add(new OrderChange(this, state, by, at, ""));
        aimAt(lot, target);
    }

    /** A draft: it has no number, is sent to no one, and commits nothing. */
    static PurchaseOrder draft(OrderId id, LotTerms lot, OrderTarget target, Mentions mentions, Actor by, Instant at) {
        return new PurchaseOrder(id, lot, target, mentions, by, at);
    }

    /** Changes what the draft is about. Another lot has another catalogue: what was chosen of the former one goes. */
    void aimAt(LotTerms lot, OrderTarget target) {
        mustBeDraft();
        if (!lot.id().value().equals(lotId)) {
            lotId = lot.id().value();
            agreementId = lot.agreement().id().value();
            awardId = null;
            contractorId = null;
            lines.clear();
        }
        startupId = target instanceof ForStartup one ? one.startup().value() : null;
        incubators.clear();
        if (target instanceof ForIncubators some) {
            some.incubators().forEach(incubator -> incubators.add(incubator.value()));
        }
        reprice(lot);
    }

    /** Changes the draft's lines: a unit without a quantity is no longer on it; so a unit never stands on two lines. */
    void choose(Map<WorkUnitId, BigDecimal> quantities, LotTerms lot) {
        mustBeDraft();
        quantities.forEach((unit, quantity) -> checkQuantity(lot.unit(unit), quantity));
        lines.removeIf(line -> !quantities.containsKey(line.unit()));
        quantities.forEach((unit, quantity) -> line(lot, lot.unit(unit)).set(lot.unit(unit), quantity, Money.ZERO));
        reprice(lot);
    }

    /** Changes whom the draft is for. */
    void assign(AwardTerms award, LotTerms lot) {
        mustBeDraft();
        awardId = award.id().value();
        contractorId = award.contractor().value();
        reprice(lot);
    }

    /** Changes what the draft states beside its lines. */
    void describe(Mentions mentions) {
        mustBeDraft();
        this.mentions = mentions;
    }

    /** Takes over today's catalogue, prices and tax; a unit that the contractor has no price for costs nothing yet. */
    void reprice(LotTerms lot) {
        mustBeDraft();
        Map<WorkUnitId, Money> prices =
                award().map(award -> lot.award(award).prices()).orElse(Map.of());
        lines.forEach(
                line -> line.set(lot.unit(line.unit()), line.quantity(), prices.getOrDefault(line.unit(), Money.ZERO)));
        vatRate = lot.agreement().vatRate();
        signatory = lot.agreement().signatory();
        Totals totals = Totals.of(lines, vatRate);
        totalExclVat = totals.exclVat().amount();
        totalVat = totals.vat().amount();
        totalInclVat = totals.inclVat().amount();
        totalDays = totals.days().value();
    }

    /**
     * Freezes and numbers it: from here on it binds both parties.
     *
     * @throws RuleViolation the first rule that stands in the way
     */
    void issue(OrderCheck check, OrderNumber number, Actor by, Instant at) {
        reprice(check.lot());
        check.mustPass();
        this.number = number.toString();
        this.numberYear = number.year();
        this.numberInYear = number.sequence();
        this.phase = check.situation().phase().orElse(null);
        this.issuedOn = check.on();
        this.issuedAt = at;
        enter(OrderState.ISSUED, by, at, "");
    }

    void acknowledge(Actor by, Instant at) {
        enter(OrderState.ACKNOWLEDGED, by, at, "");
    }

    void start(Actor by, Instant at) {
        enter(OrderState.IN_PROGRESS, by, at, "");
    }

    /** Every man-day ordered was worked; what is left must first be worked, or the order terminated. */
    void complete(Actor by, Instant at) {
        ManDays left = lines.stream().map(OrderLine::balance).reduce(ManDays.ZERO, ManDays::plus);
        if (state.canMoveTo(OrderState.COMPLETED) && left.isPositive()) {
            throw new RuleViolation("order.balance-left", left);
        }
        enter(OrderState.COMPLETED, by, at, "");
    }

    /** Ends it before any day is logged. */
    void cancel(String reason, Actor by, Instant at) {
        enter(OrderState.CANCELLED, by, at, reason);
    }

    /** Ends it early, after days were logged (A-2018 § 4.2). */
    void terminate(String reason, Actor by, Instant at) {
        enter(OrderState.TERMINATED, by, at, reason);
    }

    /** The only writer of state. */
    private void enter(OrderState target, Actor by, Instant at, String reason) {
        state = state.moveTo(target);
        history.add(new OrderChange(this, target, by, at, reason));
    }

    /**
     * Refuses what was decided on a page that shows an older state of it.
     *
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    void mustBeAt(long seen) {
        if (seen != revision()) {
            throw new OptimisticLockingFailureException(label() + " changed since revision " + seen);
        }
    }

    private void mustBeDraft() {
        if (state != OrderState.DRAFT) {
            throw new RuleViolation("order.not-a-draft", label());
        }
    }

    private static void checkQuantity(WorkUnitTerms unit, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw new RuleViolation("order.quantity-positive", unit.code());
        }
        if (quantity.remainder(unit.quantityStep()).signum() != 0) {
            throw new RuleViolation("order.quantity-step", unit.code(), unit.quantityStep());
        }
    }

    private OrderLine line(LotTerms lot, WorkUnitTerms unit) {
        return lines.stream()
                .filter(line -> line.unit().equals(unit.id()))
                .findFirst()
                .orElseGet(() -> {
                    var line = new OrderLine(this, lot.units().indexOf(unit), unit);
                    lines.add(line);
                    return line;
                });
    }

    public OrderId id() {
        return id;
    }

    /**
     * What a page was made from, so that a later write can tell whether someone else came between. Not named as its field:
     * Spring Data would read it in place of the field, and take a new order for a stored one.
     */
    public long revision() {
        return version == null ? 0 : version;
    }

    public OrderState state() {
        return state;
    }

    /** Its number, none before it is issued. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** How to name it to a reader. */
    public String label() {
        return number == null ? "Brouillon" : number;
    }

    public AgreementId agreement() {
        return new AgreementId(agreementId);
    }

    public LotId lot() {
        return new LotId(lotId);
    }

    public Optional<AwardId> award() {
        return Optional.ofNullable(awardId).map(AwardId::new);
    }

    public Optional<ContractorId> contractor() {
        return Optional.ofNullable(contractorId).map(ContractorId::new);
    }

    public OrderTarget target() {
        if (startupId != null) {
            return new ForStartup(new StartupId(startupId));
        }
        return incubators.isEmpty()
                ? new ForAgreement()
                : new ForIncubators(incubators.stream().map(IncubatorId::new).collect(Collectors.toSet()));
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public Mentions mentions() {
        return mentions;
    }

    /** The startup's phase when the order was issued. */
    public Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    public String signatory() {
        return signatory;
    }

    /** In percent. */
    public BigDecimal vatRate() {
        return vatRate;
    }

    public Totals totals() {
        return new Totals(
                new Money(totalExclVat), new Money(totalVat), new Money(totalInclVat), new ManDays(totalDays));
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    /** Its life so far, oldest first. */
    public List<OrderChange> history() {
        return List.copyOf(history);
    }
}

package fr.carnet.orders.order;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.HeldAgainst;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.awardee.Designation;
import fr.carnet.orders.awardee.Ground;
import fr.carnet.orders.awardee.GroundKind;
import fr.carnet.orders.drafting.Duplicate;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.issuing.Situation;
import fr.carnet.orders.issuing.UnitOffer;
import fr.carnet.orders.mentions.Assessment;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.ComplexityCriteria;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.OrderTarget.ForAgreement;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.shared.Actor;
import fr.carnet.shared.Money;
import fr.carnet.shared.Period;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.StartupStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Orders that read as the domain: {@code anOrder().of(A_2018).with("DEVOPS", 2).issued()}. Whole unless said otherwise. */
public final class OrderBuilder {

    public static final Actor BUYER = new Actor(null, "Alix Acheteuse");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    public static final ComplexityCriteria SIMPLE_BY_ALL = criteria(Complexity.SIMPLE);

    private LotTerms lot = Contracts.A_2018;
    private OrderTarget target = new ForStartup(StartupId.random());
    private @Nullable Phase phase = Phase.CONSTRUCTION;
    private boolean stopped;
    private boolean project;
    private boolean archived;
    private int activeStartups;
    private boolean inCreation;
    private boolean described = true;
    private List<StartupStanding> named = List.of();
    private final List<Situation.Cover> covers = new ArrayList<>();
    private final Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    private final Set<WorkUnitId> openUnits = new HashSet<>();
    private @Nullable Integer rank;
    private boolean unassigned;
    private HeldAgainst held = new HeldAgainst();
    private final List<Ground> grounds = new ArrayList<>();
    private @Nullable AwardId lastServed;
    private Money committed = Money.ZERO;
    private Money prepared = Money.ZERO;
    private LocalDate on = TODAY;
    private Mentions mentions = new Mentions(
            Complexity.SIMPLE,
            "Peu d’acteurs métiers",
            SIMPLE_BY_ALL,
            TODAY,
            TODAY.plusMonths(1),
            "Ministère fictif",
            "1 rue de l’Exemple",
            "Paris",
            "00000001800010",
            "SERVICE",
            "1000123456");

    private OrderBuilder() {}

    public static OrderBuilder anOrder() {
        return new OrderBuilder();
    }

    public OrderBuilder of(LotTerms lot) {
        this.lot = lot;
        return this;
    }

    public OrderBuilder forAStartupIn(Phase phase) {
        this.target = new ForStartup(StartupId.random());
        this.phase = phase;
        return this;
    }

    public OrderBuilder forAStartupBeforeAnyPhase() {
        this.phase = null;
        return this;
    }

    public OrderBuilder forAStoppedStartup() {
        this.phase = null;
        this.stopped = true;
        return this;
    }

    /** A digital project (A-2018 § 1.2). */
    public OrderBuilder forAProject() {
        this.target = new ForStartup(StartupId.random());
        this.project = true;
        return this;
    }

    public OrderBuilder forAnArchivedProject() {
        this.archived = true;
        return forAProject();
    }

    public OrderBuilder forIncubators(int count, int activeStartups) {
        this.target = new ForIncubators(IntStream.range(0, count)
                .mapToObj(index -> IncubatorId.random())
                .collect(java.util.stream.Collectors.toSet()));
        this.activeStartups = activeStartups;
        return this;
    }

    /** For an incubator in creation, without a startup yet; its conditions of success and its criteria are recorded. */
    public OrderBuilder forAnIncubatorInCreation() {
        this.inCreation = true;
        return forIncubators(1, 0);
    }

    public OrderBuilder whichNobodyDescribed() {
        this.described = false;
        return this;
    }

    /** For startups of one incubator, by their names. */
    public OrderBuilder forNamedStartups(int count) {
        var incubator = IncubatorId.random();
        return naming(IntStream.range(0, count)
                .mapToObj(index -> startup(StartupId.random(), "Startup " + index, Phase.CONSTRUCTION, incubator))
                .toList());
    }

    /** For that many startups of one incubator and as many of another. */
    public OrderBuilder forNamedStartupsOfTwoIncubators(int each) {
        var one = forNamedStartups(each).named;
        var other = forNamedStartups(each).named;
        return naming(java.util.stream.Stream.concat(one.stream(), other.stream())
                .map(startup -> other.contains(startup)
                        ? startup(startup.id(), startup.name(), startup.phase(), startup.incubator(), "Autre")
                        : startup)
                .toList());
    }

    /** For startups of one incubator, one of which was stopped. */
    public OrderBuilder forNamedStartupsOneOfThemStopped(int count) {
        var all = new ArrayList<>(forNamedStartups(count).named);
        var last = all.remove(count - 1);
        all.add(startup(last.id(), last.name(), null, last.incubator()));
        return naming(all);
    }

    private OrderBuilder naming(List<StartupStanding> startups) {
        this.named = startups;
        this.target = new OrderTarget.ForNamedStartups(
                startups.stream().map(StartupStanding::id).collect(java.util.stream.Collectors.toSet()));
        return this;
    }

    /** Another open order names one of the startups, from and to those days. */
    public OrderBuilder whileNamedFrom(String from, String to) {
        return whileCovered(from, to, true);
    }

    /** Another open order covers the whole incubator. */
    public OrderBuilder whileItsIncubatorIsCoveredFrom(String from, String to) {
        return whileCovered(from, to, false);
    }

    private OrderBuilder whileCovered(String from, String to, boolean byName) {
        covers.add(new Situation.Cover(
                "BC-2016-2026-0007", new Period(LocalDate.parse(from), LocalDate.parse(to)), "Startup 0", byName));
        return this;
    }

    public OrderBuilder forTheAgreement() {
        this.target = new ForAgreement();
        return this;
    }

    public OrderBuilder with(String code, int quantity) {
        return with(code, Integer.toString(quantity));
    }

    public OrderBuilder with(String code, String quantity) {
        quantities.put(code, new BigDecimal(quantity));
        return this;
    }

    public OrderBuilder whileAnOpenOrderCarries(String code) {
        openUnits.add(Contracts.unit(lot, code));
        return this;
    }

    public OrderBuilder forTheContractorOfRank(int rank) {
        this.rank = rank;
        return this;
    }

    /** What is recorded against the awards of the lot. */
    public OrderBuilder whileHeldAgainst(HeldAgainst held) {
        this.held = held;
        return this;
    }

    /** The draft passes over that rank, on a ground that the record supports or not. */
    public OrderBuilder passingOver(int rank, GroundKind kind) {
        grounds.add(held.ground(lot.awards().get(rank - 1), kind));
        return this;
    }

    public OrderBuilder withoutContractor() {
        this.unassigned = true;
        return this;
    }

    public OrderBuilder afterAnOrderToRank(int rank) {
        this.lastServed = lot.awards().get(rank - 1).id();
        return this;
    }

    public OrderBuilder whileCommitted(String amount) {
        this.committed = Money.of(amount);
        return this;
    }

    public OrderBuilder whileOthersPrepare(String amount) {
        this.prepared = Money.of(amount);
        return this;
    }

    /** All four criteria at that level. */
    public static ComplexityCriteria criteria(Complexity level) {
        return criteria(level, level, level, level);
    }

    public static ComplexityCriteria criteria(
            @Nullable Complexity stakeholders,
            @Nullable Complexity product,
            @Nullable Complexity service,
            @Nullable Complexity impacts) {
        return new ComplexityCriteria(
                new Assessment(stakeholders, "Une seule direction"),
                new Assessment(product, ""),
                new Assessment(service, ""),
                new Assessment(impacts, ""));
    }

    public OrderBuilder on(String date) {
        this.on = LocalDate.parse(date);
        return from(date);
    }

    /** For a month, unless said otherwise by {@link #to}. */
    public OrderBuilder from(String date) {
        var start = LocalDate.parse(date);
        return mentioning(mentions(start, start.plusMonths(1)));
    }

    public OrderBuilder to(String date) {
        return mentioning(mentions(mentions.startsOn(), LocalDate.parse(date)));
    }

    public OrderBuilder mentioning(Mentions mentions) {
        this.mentions = mentions;
        return this;
    }

    private Mentions mentions(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Mentions(
                mentions.complexity(),
                mentions.complexityReasons(),
                mentions.criteria(),
                from,
                to,
                mentions.beneficiary(),
                mentions.beneficiaryAddress(),
                mentions.placeOfWork(),
                mentions.billingSiret(),
                mentions.billingService(),
                mentions.billingCommitment());
    }

    /** The draft, on which nothing was checked. */
    public PurchaseOrder draft() {
        var order = PurchaseOrder.draft(OrderId.random(), lot, target, mentions, BUYER, NOW);
        var chosen = new LinkedHashMap<WorkUnitId, BigDecimal>();
        quantities.forEach((code, quantity) -> chosen.put(Contracts.unit(lot, code), quantity));
        order.choose(chosen, lot);
        var proposal = designation().proposal();
        if (rank != null) {
            order.assign(lot.awards().get(rank - 1), lot);
        } else if (!unassigned && proposal.isPresent()) {
            order.assign(proposal.get().award(), lot);
        }
        return order;
    }

    /** The draft with all that decides whether it may be issued. */
    public OrderCheck check() {
        return check(draft());
    }

    OrderCheck check(PurchaseOrder order) {
        return new OrderCheck(order, lot, situation(), designation(), openUnits, committed, prepared, on);
    }

    private Designation designation() {
        return Designation.of(lot, lastServed, grounds, held.records(lot), on);
    }

    /** The codes of all that stands in the way of issuing. */
    public List<String> refusals() {
        return check().refusals().stream().map(Refusal::code).toList();
    }

    /** The codes of the units that are offered. */
    public List<String> offered() {
        return check().offers().stream()
                .filter(UnitOffer::isOffered)
                .map(offer -> offer.unit().code())
                .toList();
    }

    /** What a duplicate of an order takes over now that no one has a price for a unit of it. */
    public static Duplicate duplicate(PurchaseOrder model, String withoutPrice) {
        var again = anOrder().of(Contracts.unpriced(Contracts.A_2018, withoutPrice));
        return Duplicate.of(model, again.check());
    }

    /** What a buyer does to a draft of someone else's. */
    public static void takeOver(PurchaseOrder order) {
        order.takeOver(BUYER);
    }

    public PurchaseOrder issued() {
        var order = draft();
        var check = check(order);
        var number = new OrderNumber(lot.agreement().numberPrefix(), on.getYear(), 1);
        order.issue(check, check.issue(number, NOW), BUYER);
        return order;
    }

    /** The same, for pages. */
    public PurchaseOrder inState(OrderState state) {
        return in(state);
    }

    /** An order in any state, reached by the moves that lead to it. */
    public PurchaseOrder in(OrderState state) {
        if (state == OrderState.DRAFT) {
            return draft();
        }
        var order = issued();
        if (state == OrderState.ISSUED) {
            return order;
        }
        if (state == OrderState.CANCELLED) {
            order.cancel("Besoin retiré", BUYER, NOW);
            return order;
        }
        order.acknowledge(BUYER, NOW);
        if (state == OrderState.ACKNOWLEDGED) {
            return order;
        }
        order.start(BUYER, NOW);
        if (state == OrderState.COMPLETED) {
            order.complete(BUYER, NOW);
        } else if (state == OrderState.TERMINATED) {
            order.terminate(ending(order, "Deux mauvaises exécutions"), BUYER, NOW);
        }
        return order;
    }

    /** Gives back all of each flat line. */
    public static Ending ending(PurchaseOrder order, String reason) {
        var flat = new java.util.HashMap<OrderLineId, Money>();
        order.lines().stream().filter(line -> line.days().isEmpty()).forEach(line -> flat.put(line.id(), line.left()));
        return new Ending(flat, TODAY, reason);
    }

    private Situation situation() {
        if (target instanceof OrderTarget.ForNamedStartups) {
            return Situation.ofNamed(target, named, covers);
        }
        if (target instanceof ForIncubators some) {
            return Situation.ofIncubators(target, standings(some.incubators()), covers);
        }
        if (!(target instanceof ForStartup one)) {
            return Situation.ofAgreement(target);
        }
        return Situation.ofStartup(
                target,
                new StartupStanding(
                        one.startup(),
                        project ? StartupKind.PROJECT : StartupKind.STARTUP,
                        "mes-aides",
                        "Mes Aides",
                        archived,
                        project ? null : phase,
                        stopped,
                        !project && (stopped || phase != null) ? TODAY.minusMonths(2) : null,
                        project ? null : IncubatorId.random(),
                        project ? null : "La Fabrique",
                        "Ministère fictif",
                        "1 rue de l’Exemple"));
    }

    /** All startups are in the first of them. */
    private List<IncubatorStanding> standings(Set<IncubatorId> incubators) {
        var all = new ArrayList<IncubatorStanding>();
        for (var id : incubators) {
            all.add(new IncubatorStanding(
                    id,
                    "la-fabrique",
                    "La Fabrique",
                    "Ministère fictif",
                    "1 rue de l’Exemple",
                    all.isEmpty() ? activeStartups : 0,
                    inCreation,
                    inCreation && described));
        }
        return all;
    }

    private static StartupStanding startup(StartupId id, String name, @Nullable Phase in, IncubatorId incubator) {
        return startup(id, name, in, incubator, "La Fabrique");
    }

    private static StartupStanding startup(
            StartupId id, String name, @Nullable Phase in, IncubatorId incubator, String incubatorName) {
        return new StartupStanding(
                id,
                StartupKind.STARTUP,
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                name,
                false,
                in,
                in == null,
                TODAY.minusMonths(2),
                incubator,
                incubatorName,
                "Ministère fictif",
                "1 rue de l’Exemple");
    }
}

package fr.carnet.orders;

import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ordering rules of domain.md § 2 and 3, each over both real agreements and a third: refused, and its nearest allowed. */
class EveryRuleOverEveryAgreementTests {

    /**
     * What each rule needs of an agreement.
     *
     * @param unit a unit for a startup in {@code phase}, for which no other unit is required
     * @param bound a unit of one phase only, with another phase
     * @param required a unit that always goes with {@code beside}, in {@code requiredIn}
     * @param limited a unit of so many months at most
     * @param creation the unit that sets an incubator up
     * @param sizes of the units that cover incubators: the code, the fewest and the most startups
     */
    private record Agreement(
            String name,
            LotTerms lot,
            String unit,
            Phase phase,
            @Nullable String bound,
            @Nullable String required,
            @Nullable String beside,
            @Nullable Phase requiredIn,
            Limited limited,
            @Nullable Sized sized,
            @Nullable String creation,
            @Nullable String launch,
            String handover,
            String betweenSteps) {

        OrderBuilder order() {
            return anOrder().of(lot).forAStartupIn(phase).with(unit, 2);
        }

        boolean ordersProjects() {
            return lot.agreement().ordersProjects();
        }

        OrderBuilder on(LotTerms other) {
            return order().of(other);
        }

        OrderBuilder whole(String code) {
            return anOrder().of(lot).forTheAgreement().with(code, 1);
        }
    }

    private record Limited(
            String code, int months, @Nullable Phase phase) {}

    private record Sized(LotTerms lot, String small, int smallest, int smallMost, String large, int most) {}

    private static final Agreement A_2016 = new Agreement(
            "A-2016",
            Contracts.A_2016_LOT_2,
            "UO-L2.3.2",
            Phase.CONSOLIDATION,
            "UO-L2.3.2",
            "UO-L2.2.2",
            "UO-L2.2.1",
            Phase.CONSTRUCTION,
            new Limited("UO-L2.4.2", 2, Phase.PASSATION),
            new Sized(Contracts.A_2016_LOT_1, "UO-L1.2", 1, 5, "UO-L1.4", 25),
            "UO-L1.1",
            "UO-L2.0",
            "UO-L2.4.1",
            "1.5");

    private static final Agreement A_2018 = new Agreement(
            "A-2018",
            Contracts.A_2018,
            "DEVOPS",
            Phase.CONSTRUCTION,
            null,
            null,
            null,
            null,
            new Limited("REVERSIBILITE", 2, null),
            null,
            null,
            null,
            "REVERSIBILITE",
            "0.5");

    private static final Agreement A_THIRD = new Agreement(
            "A-2025",
            Contracts.A_THIRD,
            "AGILE",
            Phase.CONSTRUCTION,
            "SOCLE",
            "SOCLE",
            "AGILE",
            Phase.CONSOLIDATION,
            new Limited("RELAIS", 3, Phase.PASSATION),
            new Sized(Contracts.A_THIRD, "ANIMATION-P", 1, 3, "ANIMATION-G", 10),
            "MONTAGE",
            "DEMARRAGE",
            "TRANSFERT",
            "0.25");

    private static final List<Agreement> AGREEMENTS = List.of(A_2016, A_2018, A_THIRD);

    /** One rule: what it refuses, and the nearest that it allows; null where the agreement has nothing it could bear on. */
    private record Rule(
            String code,
            String sentence,
            Function<Agreement, @Nullable OrderBuilder> refused,
            Function<Agreement, @Nullable OrderBuilder> allowed) {

        @Override
        public String toString() {
            return sentence;
        }
    }

    private static final List<Rule> RULES = List.of(
            // The agreement and the target
            rule(
                    "order.agreement-not-in-force",
                    "§ 1: no order the day after the last day of validity, which is included",
                    a -> a.order().on("2028-02-01"),
                    a -> a.order().on("2028-01-31")),
            rule(
                    "order.agreement-not-in-force",
                    "§ 1: no order the day before the notification, whose day is included",
                    a -> a.order().on("2024-01-31"),
                    a -> a.order().on("2024-02-01")),
            rule(
                    "order.startup-stopped",
                    "§ 6: no order for a startup that was stopped",
                    a -> a.order().forAStoppedStartup(),
                    Agreement::order),
            rule(
                    "order.startup-without-phase",
                    "§ 6: no order for a startup that no decision launched",
                    a -> a.order().forAStartupBeforeAnyPhase(),
                    Agreement::order),
            rule(
                    "order.project-not-ordered",
                    "A-2018 § 1.2: a digital project is ordered only where the agreement says so",
                    a -> a.ordersProjects() ? null : a.order().forAProject(),
                    a -> a.ordersProjects() ? a.order().forAProject() : a.order()),
            rule(
                    "order.project-archived",
                    "§ 6: what is archived is ordered no more",
                    a -> a.ordersProjects() ? a.order().forAnArchivedProject() : null,
                    a -> a.ordersProjects() ? a.order().forAProject() : null),
            // The units
            rule(
                    "order.unit-phase-project",
                    "§ 2: a unit of a phase is for no digital project, which has none",
                    a -> a.bound == null || !a.ordersProjects() ? null : bound(a).forAProject(),
                    a -> a.bound == null || !a.ordersProjects()
                            ? null
                            : a.order().forAProject()),
            rule(
                    "order.no-line",
                    "§ 3: an order has a line",
                    a -> anOrder().of(a.lot).forAStartupIn(a.phase),
                    Agreement::order),
            rule(
                    "order.unit-withdrawn",
                    "§ 2: a unit that was withdrawn from the catalogue is ordered no more",
                    a -> a.on(Contracts.withdrawn(a.lot, a.unit, TODAY)),
                    Agreement::order),
            rule(
                    "order.unit-scope",
                    "§ 2: a unit is for what its scope says",
                    a -> a.order().forTheAgreement(),
                    Agreement::order),
            rule(
                    "order.unit-phase",
                    "§ 2: a unit of a phase is only for a startup in that phase",
                    a -> a.bound == null ? null : bound(a).forAStartupIn(Phase.INVESTIGATION),
                    a -> a.bound == null ? null : bound(a).forAStartupIn(Phase.CONSOLIDATION)),
            rule(
                    "order.required-unit",
                    "§ 4.3.4: the unit that a phase requires is on this order",
                    EveryRuleOverEveryAgreementTests::withoutRequired,
                    a -> a.required == null ? null : withoutRequired(a).with(a.required, 1)),
            rule(
                    "order.required-unit",
                    "§ 4.3.4: … or on an open order of the startup",
                    EveryRuleOverEveryAgreementTests::withoutRequired,
                    a -> a.required == null ? null : withoutRequired(a).whileAnOpenOrderCarries(a.required)),
            rule(
                    "order.unit-size",
                    "§ 3.2.1: incubators with more startups than a unit covers take the next unit",
                    a -> a.sized == null ? null : incubators(a, a.sized.small, a.sized.smallMost + 1),
                    a -> a.sized == null ? null : incubators(a, a.sized.small, a.sized.smallMost)),
            rule(
                    "order.unit-size",
                    "§ 3.2.1: incubators without a startup have nothing to animate",
                    a -> a.sized == null ? null : incubators(a, a.sized.small, 0),
                    a -> a.sized == null ? null : incubators(a, a.sized.small, a.sized.smallest)),
            rule(
                    "order.off-grid",
                    "§ 3.2.1: above the largest unit, hors grille",
                    a -> a.sized == null ? null : incubators(a, a.sized.large, a.sized.most + 1),
                    a -> a.sized == null ? null : incubators(a, a.sized.large, a.sized.most)),
            rule(
                    "order.off-grid",
                    "§ 3.2.1: … unless a part of the startups is named",
                    a -> a.sized == null ? null : named(a, a.sized.large, a.sized.most + 1),
                    a -> a.sized == null ? null : named(a, a.sized.large, a.sized.most)),
            rule(
                    "order.unit-for-creation",
                    "§ 3.1: only an incubator in creation is set up",
                    a -> a.creation == null ? null : created(a, anOrder().forIncubators(1, 3)),
                    a -> a.creation == null ? null : created(a, anOrder().forAnIncubatorInCreation())),
            rule(
                    "order.creation-undescribed",
                    "§ 3.1: … once its conditions of success and its criteria are recorded",
                    a -> a.creation == null
                            ? null
                            : created(a, anOrder().forAnIncubatorInCreation().whichNobodyDescribed()),
                    a -> a.creation == null ? null : created(a, anOrder().forAnIncubatorInCreation())),
            rule(
                    "order.named-not-active",
                    "§ 3.2.1: a startup that is named is one that counts",
                    a -> a.sized == null
                            ? null
                            : anOrder()
                                    .of(a.sized.lot)
                                    .forNamedStartupsOneOfThemStopped(2)
                                    .with(a.sized.small, 1),
                    a -> a.sized == null ? null : named(a, a.sized.small, 2)),
            rule(
                    "order.named-several-incubators",
                    "Carnet: the startups named are of one incubator",
                    a -> a.sized == null
                            ? null
                            : anOrder()
                                    .of(a.sized.lot)
                                    .forNamedStartupsOfTwoIncubators(1)
                                    .with(a.sized.small, 1),
                    a -> a.sized == null ? null : named(a, a.sized.small, 2)),
            rule(
                    "order.named-twice",
                    "Carnet: no two open orders name a startup for the same days",
                    a -> a.sized == null ? null : named(a, a.sized.small, 2).whileNamedFrom("2026-03-31", "2026-09-30"),
                    a -> a.sized == null
                            ? null
                            : named(a, a.sized.small, 2).whileNamedFrom("2026-04-03", "2026-09-30")),
            rule(
                    "order.unit-before-notification",
                    "§ 4.1.4: the launch is ordered from the day of the notification, that day included",
                    a -> a.launch == null ? null : a.whole(a.launch).on("2024-01-31"),
                    a -> a.launch == null ? null : a.whole(a.launch).on("2024-02-01")),
            rule(
                    "order.unit-at-end",
                    "§ 4.5.2, A-2018 § 2.5: handover is for the last period",
                    a -> a.whole(a.handover).on("2027-01-31"),
                    a -> a.whole(a.handover).on("2027-02-01")),
            rule(
                    "order.unit-at-end",
                    "§ 4.5.2, A-2018 § 2.5: … or once a non-renewal is recorded",
                    a -> a.whole(a.handover),
                    a -> a.whole(a.handover).of(Contracts.notRenewed(a.lot, TODAY.toString()))),
            // Quantities
            rule(
                    "order.quantity-positive",
                    "lesson 8: zero is no quantity",
                    a -> a.order().with(a.unit, 0),
                    a -> a.order().with(a.unit, 1)),
            rule(
                    "order.quantity-positive",
                    "lesson 9: nor is a negative one",
                    a -> a.order().with(a.unit, -1),
                    a -> a.order().with(a.unit, 1)),
            rule(
                    "order.quantity-step",
                    "§ 3: quantities come in the unit's steps",
                    a -> a.order().with(a.unit, a.betweenSteps),
                    a -> a.order().with(a.unit, step(a).toPlainString())),
            rule(
                    "order.quantity-absurd",
                    "Carnet: 999 units at most",
                    a -> a.order().with(a.unit, 1000),
                    a -> a.on(Contracts.capped(a.lot, "99999999999")).with(a.unit, mostUnits(a))),
            rule(
                    "order.days-absurd",
                    "Carnet: 6 000 man-days on a line at most",
                    a -> a.order().with(a.unit, mostUnits(a) + 1),
                    a -> a.on(Contracts.capped(a.lot, "99999999999")).with(a.unit, mostUnits(a))),
            // The maximum
            rule(
                    "order.beyond-maximum",
                    "§ 1: not a cent beyond the maximum; the maximum itself is allowed",
                    a -> a.on(Contracts.capped(a.lot, "1000000")).whileCommitted(leaving(a, "-0.01")),
                    a -> a.on(Contracts.capped(a.lot, "1000000")).whileCommitted(leaving(a, "0.00"))),
            rule(
                    "order.maximum-reached",
                    "§ 1: a maximum exactly reached blocks the next order, even one that costs nothing",
                    a -> a.on(Contracts.capped(Contracts.free(a.lot, a.unit), "1000000"))
                            .whileCommitted("1000000"),
                    a -> a.on(Contracts.capped(Contracts.free(a.lot, a.unit), "1000000"))
                            .whileCommitted("999999.99")),
            // The contractor
            rule(
                    "order.no-contractor",
                    "§ 1: the contractor is confirmed",
                    a -> a.order().withoutContractor(),
                    Agreement::order),
            rule(
                    "order.rank-without-ground",
                    "§ 3: no rank of a cascade is passed over without a recorded ground",
                    a -> a.lot.rule() == AllocationRule.CASCADE ? a.order().forTheContractorOfRank(2) : null,
                    a -> a.order().forTheContractorOfRank(1)),
            rule(
                    "order.not-in-turn",
                    "§ 1: no turn is skipped",
                    a -> a.lot.rule() == AllocationRule.ROUND_ROBIN
                            ? a.order().afterAnOrderToRank(1).forTheContractorOfRank(3)
                            : null,
                    a -> a.order().afterAnOrderToRank(1).forTheContractorOfRank(2)),
            rule(
                    "order.no-award-left",
                    "§ 1: one at least is not suspended",
                    a -> a.on(suspended(a.lot, TODAY.toString())),
                    a -> a.on(suspended(a.lot, TODAY.minusDays(1).toString()))),
            rule(
                    "agreements.no-price",
                    "§ 1: it has a price for each unit",
                    a -> a.on(Contracts.unpriced(a.lot, a.unit)),
                    a -> a.on(Contracts.free(a.lot, a.unit))),
            // The period
            rule(
                    "order.no-period",
                    "§ 3: the execution period is stated",
                    a -> a.order().mentioning(Mentions.of("", "")),
                    Agreement::order),
            rule(
                    "order.starts-before-issue",
                    "§ 3: it starts on the day of issue at the earliest",
                    a -> a.order().from(TODAY.minusDays(1).toString()),
                    a -> a.order().from(TODAY.toString())),
            rule(
                    "order.starts-after-agreement",
                    "Carnet: it starts on the last day of the agreement at the latest",
                    a -> a.order().from("2028-02-01"),
                    a -> a.order().from("2028-01-31")),
            rule(
                    "order.starts-after-agreement",
                    "Carnet: in the year 9999, say",
                    a -> a.order().from("9999-01-01"),
                    a -> a.order().from("2026-12-31")),
            rule(
                    "order.ends-long-after-agreement",
                    "Carnet: it outlives the agreement by its longest unit at most",
                    a -> a.order().from("2028-01-31").to(latest(a).plusDays(1).toString()),
                    a -> a.order().from("2028-01-31").to(latest(a).toString())),
            rule(
                    "order.ends-long-after-agreement",
                    "Carnet: not until the year 9999",
                    a -> a.order().from("2026-04-01").to("9999-12-31"),
                    a -> a.order().from("2026-04-01").to("2026-06-30")),
            rule(
                    "order.too-long",
                    "§ 4.5.2, § 4.5.3, A-2018 § 2.5.2: a hard duration is not exceeded by a day",
                    a -> limited(a).from("2027-04-01").to(limit(a, "2027-04-01", 1)),
                    a -> limited(a).from("2027-04-01").to(limit(a, "2027-04-01", 0))),
            rule(
                    "order.too-long",
                    "CCAG-TIC 2021 art. 3.2: … from date to date, to the end of a month without such a date",
                    a -> limited(a).from("2027-11-30").to(a.limited.months == 2 ? "2028-01-30" : "2028-03-01"),
                    a -> limited(a).from("2027-11-30").to(a.limited.months == 2 ? "2028-01-29" : "2028-02-29")),
            // What is stated
            stated("order.no-complexity", "§ 4: complexity is set at issue", "complexity", ""),
            stated("order.criteria-left", "§ 4.3.4: by four criteria, each assessed", "criteria", ""),
            stated("order.no-beneficiary", "§ 3: whom it benefits is stated", "beneficiary", " "),
            stated("order.no-beneficiary", "§ 3: … with an address", "address", ""),
            stated("order.no-place-of-work", "§ 3: the place of work is stated", "place", ""),
            stated("order.no-siret", "§ 3: the SIRET of whoever pays is stated", "siret", ""),
            stated("order.siret-length", "a SIRET has fourteen digits", "siret", "1100020110004"),
            stated("order.siret-key", "… the last of which is a key", "siret", "11000201100045"),
            stated("order.service-format", "Chorus Pro: a service code has 100 characters", "service", "S".repeat(101)),
            stated("order.service-format", "… and no accents", "service", "Numérique"),
            stated(
                    "order.commitment-format",
                    "Chorus Pro: a commitment has 50 characters",
                    "commitment",
                    "1".repeat(51)));

    static Stream<Arguments> cases() {
        return RULES.stream().flatMap(rule -> AGREEMENTS.stream()
                .filter(agreement -> rule.refused.apply(agreement) != null)
                .map(agreement -> Arguments.of(agreement.name, rule, agreement)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void refusesAndAllowsTheNearest(String name, Rule rule, Agreement agreement) {
        assertThat(refusals(rule.refused.apply(agreement))).as("refused").contains(rule.code);
        assertThat(refusals(rule.allowed.apply(agreement))).as("allowed").doesNotContain(rule.code);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void isTheOnlyOneToRefuse(String name, Rule rule, Agreement agreement) {
        assertThat(refusals(rule.allowed.apply(agreement))).isEmpty();
    }

    @Test
    void leavesOutOnlyWhatAnAgreementHasNothingFor() {
        var gaps = new TreeSet<String>();
        RULES.forEach(rule -> AGREEMENTS.stream()
                .filter(agreement -> rule.refused.apply(agreement) == null)
                .forEach(agreement -> gaps.add(agreement.name + " " + rule.code)));

        assertThat(gaps)
                .containsExactly(
                        "A-2016 order.not-in-turn", // one award per lot
                        "A-2016 order.project-archived", // it orders no digital projects
                        "A-2016 order.rank-without-ground",
                        "A-2016 order.unit-phase-project",
                        "A-2018 order.creation-undescribed", // no incubator is ordered for
                        "A-2018 order.named-not-active",
                        "A-2018 order.named-several-incubators",
                        "A-2018 order.named-twice",
                        "A-2018 order.not-in-turn", // a cascade
                        "A-2018 order.off-grid",
                        "A-2018 order.project-not-ordered", // it does
                        "A-2018 order.required-unit",
                        "A-2018 order.unit-before-notification",
                        "A-2018 order.unit-for-creation",
                        "A-2018 order.unit-phase",
                        "A-2018 order.unit-phase-project",
                        "A-2018 order.unit-size",
                        "A-2025 order.project-not-ordered",
                        "A-2025 order.rank-without-ground"); // turns
        assertThat(Contracts.A_2016_LOT_2.rule()).isEqualTo(AllocationRule.SINGLE);
    }

    @Test
    void coversEachRefusalThatTheRulesName() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of(
                "issuing/TargetRules",
                "issuing/UnitRules",
                "issuing/IssueRules",
                "issuing/MentionRules",
                "order/QuantityRules")) {
            Pattern.compile("\"((?:order|agreements)\\.[a-z-]+)\"")
                    .matcher(Files.readString(Path.of("src/main/java/fr/carnet/orders/" + file + ".java")))
                    .results()
                    .forEach(match -> named.add(match.group(1)));
        }
        // Of an order that was issued: how it ends.
        named.removeAll(Set.of("order.balance-left", "order.nothing-done", "order.nothing-to-release"));
        named.remove("order.everyone-passed-over"); // in GroundTests, with the grounds it takes
        named.remove("order.unit-phase-none"); // beside order.startup-without-phase, which refuses already

        assertThat(RULES.stream().map(Rule::code)).containsAll(named);
    }

    private static Rule rule(
            String code,
            String sentence,
            Function<Agreement, @Nullable OrderBuilder> refused,
            Function<Agreement, @Nullable OrderBuilder> allowed) {
        return new Rule(code, sentence, refused, allowed);
    }

    private static Rule stated(String code, String sentence, String what, String words) {
        return rule(code, sentence, a -> a.order().mentioning(mentions(what, words)), Agreement::order);
    }

    private static Mentions mentions(String what, String words) {
        return new Mentions(
                what.equals("complexity") ? null : Complexity.SIMPLE,
                "",
                what.equals("criteria")
                        ? OrderBuilder.criteria(Complexity.SIMPLE, Complexity.SIMPLE, null, Complexity.SIMPLE)
                        : OrderBuilder.SIMPLE_BY_ALL,
                TODAY,
                TODAY.plusMonths(1),
                what.equals("beneficiary") ? words : "Ministère fictif",
                what.equals("address") ? words : "1 rue de l’Exemple",
                what.equals("place") ? words : "Paris",
                what.equals("siret") ? words : "00000001800010",
                what.equals("service") ? words : "SERVICE",
                what.equals("commitment") ? words : "1000123456");
    }

    /** What is refused at once is refused by the draft itself, what is told at issue by the check. */
    private static List<String> refusals(OrderBuilder order) {
        try {
            return new ArrayList<>(order.refusals());
        } catch (RuleViolation refused) {
            return List.of(refused.code());
        }
    }

    private static @Nullable OrderBuilder withoutRequired(Agreement a) {
        return a.beside == null || a.requiredIn == null
                ? null
                : anOrder().of(a.lot).forAStartupIn(a.requiredIn).with(a.beside, 1);
    }

    private static OrderBuilder bound(Agreement a) {
        return anOrder().of(a.lot).with(Objects.requireNonNull(a.bound), 1);
    }

    private static OrderBuilder incubators(Agreement a, String unit, int startups) {
        return anOrder()
                .of(Objects.requireNonNull(a.sized).lot)
                .forIncubators(2, startups)
                .with(unit, 1);
    }

    private static OrderBuilder named(Agreement a, String unit, int startups) {
        return anOrder()
                .of(Objects.requireNonNull(a.sized).lot)
                .forNamedStartups(startups)
                .with(unit, 1);
    }

    private static OrderBuilder created(Agreement a, OrderBuilder order) {
        return order.of(Objects.requireNonNull(a.sized).lot).with(Objects.requireNonNull(a.creation), 1);
    }

    private static OrderBuilder limited(Agreement a) {
        var order = anOrder().of(a.lot).with(a.limited.code, 1).on("2027-04-01");
        return a.limited.phase == null ? order.forTheAgreement() : order.forAStartupIn(a.limited.phase);
    }

    private static String limit(Agreement a, String start, int beyond) {
        return LocalDate.parse(start)
                .plusMonths(a.limited.months)
                .minusDays(1)
                .plusDays(beyond)
                .toString();
    }

    private static LocalDate latest(Agreement a) {
        int months = a.lot.units().stream()
                .flatMap(unit -> Stream.of(unit.maximumMonths(), unit.nominalMaxMonths()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        return Contracts.LAST_DAY.plusDays(1).plusMonths(months).minusDays(1);
    }

    private static BigDecimal step(Agreement a) {
        return a.lot.units().get(0).quantityStep();
    }

    /** The most units that come to 6 000 man-days. */
    private static int mostUnits(Agreement a) {
        return a.lot.units().stream()
                .filter(unit -> unit.code().equals(a.unit))
                .map(unit -> (int)
                        (6_000 / Objects.requireNonNull(unit.days()).value().doubleValue()))
                .findFirst()
                .orElseThrow();
    }

    /** What is committed where this order would leave so much of a maximum of a million. */
    private static String leaving(Agreement a, String left) {
        var total = a.order().draft().totals().exclVat().amount();
        return new BigDecimal("1000000")
                .subtract(total)
                .subtract(new BigDecimal(left))
                .toPlainString();
    }

    private static LotTerms suspended(LotTerms lot, String until) {
        LotTerms suspended = lot;
        for (int rank = 1; rank <= lot.awards().size(); rank++) {
            suspended = Contracts.suspended(suspended, rank, until);
        }
        return suspended;
    }
}

package fr.carnet.orders;

import static fr.carnet.orders.Contracts.A_2016_LOT_1;
import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static fr.carnet.shared.Phase.CONSOLIDATION;
import static fr.carnet.shared.Phase.CONSTRUCTION;
import static fr.carnet.shared.Phase.INVESTIGATION;
import static fr.carnet.shared.Phase.PASSATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Warning;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderingRulesTests {

    @Nested
    class TheAgreement {

        @Test
        @DisplayName("A-2016 § 2.4: the last day of validity is included")
        void issuesOnItsLastDayAndNotAfter() {
            assertThat(anOrder().on("2028-01-31").with("DEVOPS", 1).refusals()).isEmpty();
            assertThat(anOrder().on("2028-02-01").with("DEVOPS", 1).refusals())
                    .containsExactly("order.agreement-not-in-force");
        }

        @Test
        void issuesOnTheDayItIsNotifiedAndNotBefore() {
            assertThat(anOrder().on("2024-02-01").with("DEVOPS", 1).refusals()).isEmpty();
            assertThat(anOrder().on("2024-01-31").with("DEVOPS", 1).refusals())
                    .containsExactly("order.agreement-not-in-force");
        }

        @Test
        void endsWithThePeriodWhoseRenewalWasRefused() {
            var lot = Contracts.notRenewed(A_2016_LOT_2, "2026-12-01");

            var order = anOrder().of(lot).forAStartupIn(CONSTRUCTION).with("UO-L2.2.2", 1);

            assertThat(order.on("2027-01-31").refusals()).isEmpty();
            assertThat(order.on("2027-02-01").refusals()).containsExactly("order.agreement-not-in-force");
        }

        @Test
        void isCommittedUpToItsMaximumAndNotACentMore() {
            var order = anOrder().of(A_THIRD).with("AGILE", 1);

            assertThat(order.whileCommitted("90000.00").refusals()).isEmpty();
            assertThat(order.whileCommitted("90000.01").refusals()).containsExactly("order.beyond-maximum");
        }

        @Test
        @DisplayName("A-2016 § 2.3: without a maximum, nothing caps it")
        void withoutMaximumIsNotCapped() {
            assertThat(anOrder()
                            .of(A_2018)
                            .with("DEVOPS", 1)
                            .whileCommitted("999999999.99")
                            .refusals())
                    .isEmpty();
        }
    }

    @Nested
    class TheStartup {

        @Test
        void thatIsStoppedGetsNoOrder() {
            assertThat(anOrder()
                            .of(A_2018)
                            .forAStoppedStartup()
                            .with("DEVOPS", 1)
                            .refusals())
                    .containsExactly("order.startup-stopped");
        }

        @Test
        void withoutAFirstDecisionGetsNoOrder() {
            assertThat(anOrder()
                            .of(A_2018)
                            .forAStartupBeforeAnyPhase()
                            .with("DEVOPS", 1)
                            .refusals())
                    .containsExactly("order.startup-without-phase");
        }

        @ParameterizedTest
        @CsvSource({
            "INVESTIGATION, UO-L2.1.1",
            "INVESTIGATION, UO-L2.1.2",
            "INVESTIGATION, UO-L2.1.3",
            "CONSTRUCTION, UO-L2.2.2",
            "CONSOLIDATION, UO-L2.3.1",
            "CONSOLIDATION, UO-L2.3.2",
            "CONSOLIDATION, UO-L2.3.3",
            "CONSOLIDATION, UO-L2.3.4",
            "PASSATION, UO-L2.4.2"
        })
        @DisplayName("A-2016 § 4.2 to 4.5: each unit alone in its phase, and in no other")
        void getsTheUnitsOfItsPhaseOnly(Phase phase, String unit) {
            for (Phase other : Phase.values()) {
                var refusals = anOrder()
                        .of(A_2016_LOT_2)
                        .forAStartupIn(other)
                        .with(unit, 1)
                        .whileAnOpenOrderCarries("UO-L2.2.2")
                        .refusals();
                if (other == phase) {
                    assertThat(refusals).isEmpty();
                } else {
                    assertThat(refusals).containsExactly("order.unit-phase");
                }
            }
        }

        @ParameterizedTest
        @CsvSource({"DEVOPS", "DESIGN", "DEPLOIEMENT", "HEBERGEMENT"})
        @DisplayName("A-2018 § 2: any unit in any phase")
        void getsAnyUnitInAnyPhaseWhereTheAgreementBindsNone(String unit) {
            for (Phase phase : Phase.values()) {
                assertThat(anOrder()
                                .of(A_2018)
                                .forAStartupIn(phase)
                                .with(unit, 2)
                                .refusals())
                        .isEmpty();
            }
        }

        @Test
        @DisplayName("A-2016 § 4.3.4: construction always includes devops")
        void inConstructionGetsDesignOnlyWithDevops() {
            var design = anOrder().of(A_2016_LOT_2).forAStartupIn(CONSTRUCTION).with("UO-L2.2.1", 1);

            assertThat(design.refusals()).containsExactly("order.required-unit");
            assertThat(design.with("UO-L2.2.2", 2).refusals()).isEmpty();
        }

        @Test
        @DisplayName("A-2016 § 4.3.4: … or an open order of the startup carries it")
        void inConstructionGetsDesignBesideAnOpenDevopsOrder() {
            assertThat(anOrder()
                            .of(A_2016_LOT_2)
                            .forAStartupIn(CONSTRUCTION)
                            .with("UO-L2.2.1", 1)
                            .whileAnOpenOrderCarries("UO-L2.2.2")
                            .refusals())
                    .isEmpty();
        }

        @Test
        void inConstructionNeedsNoDevopsUnderAnAgreementThatRequiresNone() {
            assertThat(anOrder()
                            .of(A_2018)
                            .forAStartupIn(CONSTRUCTION)
                            .with("DESIGN", 1)
                            .refusals())
                    .isEmpty();
        }

        @Test
        @DisplayName("A-2016 § 4.2.6: investigation units are each optional")
        void inInvestigationNeedsNoUnitInParticular() {
            assertThat(anOrder()
                            .of(A_2016_LOT_2)
                            .forAStartupIn(INVESTIGATION)
                            .with("UO-L2.1.3", 1)
                            .refusals())
                    .isEmpty();
        }
    }

    @Nested
    class TheIncubators {

        @ParameterizedTest
        @CsvSource({
            "1, UO-L1.2",
            "5, UO-L1.2",
            "6, UO-L1.3",
            "15, UO-L1.3",
            "16, UO-L1.4",
            "25, UO-L1.4",
        })
        @DisplayName("A-2016 § 3.2.1: the unit must match the number of startups")
        void areOfferedTheUnitOfTheirSize(int startups, String unit) {
            assertThat(anOrder().of(A_2016_LOT_1).forIncubators(2, startups).offered())
                    .containsExactly(unit);
            assertThat(anOrder()
                            .of(A_2016_LOT_1)
                            .forIncubators(2, startups)
                            .with(unit, 1)
                            .refusals())
                    .isEmpty();
        }

        @Test
        @DisplayName("A-2016 § 3.2.1: above 25, none fits")
        void ofMoreThanTheLargestUnitCoversAreOffTheGrid() {
            var order = anOrder().of(A_2016_LOT_1).forIncubators(2, 26);

            assertThat(order.offered()).isEmpty();
            assertThat(order.with("UO-L1.4", 1).refusals()).containsExactly("order.off-grid");
        }

        @Test
        void withoutAStartupAreOfferedNoUnitOfASize() {
            var order = anOrder().of(A_2016_LOT_1).forAnIncubatorInCreation();

            assertThat(order.offered()).containsExactly("UO-L1.1");
            assertThat(order.with("UO-L1.2", 1).refusals()).containsExactly("order.unit-size");
        }

        @Test
        @DisplayName("A-2016 § 3.1: an incubator that runs is not set up")
        void thatRunAreNotCreated() {
            var order = anOrder().of(A_2016_LOT_1).forIncubators(1, 3);

            assertThat(order.offered()).containsExactly("UO-L1.2");
            assertThat(order.with("UO-L1.1", 1).refusals()).containsExactly("order.unit-for-creation");
        }

        @Test
        @DisplayName("A-2016 § 3.1: its conditions of success and its criteria are recorded")
        void areCreatedOnceTheyAreDescribed() {
            var order = anOrder().of(A_2016_LOT_1).forAnIncubatorInCreation().with("UO-L1.1", 1);

            assertThat(order.refusals()).isEmpty();
            assertThat(order.whichNobodyDescribed().refusals()).containsExactly("order.creation-undescribed");
        }

        @ParameterizedTest
        @CsvSource({"1, UO-L1.2", "13, UO-L1.3", "25, UO-L1.4"})
        @DisplayName("A-2016 § 3.2.1: « une ou plusieurs start up » may be named, and their number sizes the unit")
        void areCoveredByTheNamesOfTheirStartups(int startups, String unit) {
            var order = anOrder().of(A_2016_LOT_1).forNamedStartups(startups);

            assertThat(order.offered()).containsExactly(unit);
            assertThat(order.with(unit, 1).refusals()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {26, 27, 38, 49, 50})
        @DisplayName("§ 2: above 25, two orders that name a part each may both be issued, however they are split")
        void areSplitOverTwoOrders(int startups) {
            for (int first = startups - 25; first <= 25; first++) {
                for (int part : new int[] {first, startups - first}) {
                    var order = anOrder().of(A_2016_LOT_1).forNamedStartups(part);
                    assertThat(order.with(order.offered().get(0), 1).refusals())
                            .as("%d of %d", part, startups)
                            .isEmpty();
                }
            }
        }

        @Test
        @DisplayName("Carnet: no two open orders name a startup for the same days")
        void areNamedOnceForTheSameDays() {
            var order = anOrder().of(A_2016_LOT_1).forNamedStartups(3).with("UO-L1.2", 1);

            assertThat(order.whileNamedFrom("2025-09-02", "2026-03-01").refusals())
                    .as("the other ended the day before")
                    .isEmpty();
            assertThat(order.whileNamedFrom("2025-09-03", "2026-03-02").refusals())
                    .containsExactly("order.named-twice");
        }

        @Test
        @DisplayName("A-2016 § 3.2.1 does not say whether startups that came since are covered: a warning")
        void areNamedWithAWordWhereTheIncubatorIsCovered() {
            var order = anOrder()
                    .of(A_2016_LOT_1)
                    .forNamedStartups(3)
                    .with("UO-L1.2", 1)
                    .whileItsIncubatorIsCoveredFrom("2026-01-01", "2026-06-30");

            assertThat(order.refusals()).isEmpty();
            assertThat(order.check().warnings())
                    .extracting(fr.carnet.shared.Warning::code)
                    .containsExactly("order.covered-twice");
        }

        @Test
        @DisplayName("A-2016 § 3.1.1: one incubator is created by one unit")
        void areCreatedOneByOne() {
            assertThat(anOrder()
                            .of(A_2016_LOT_1)
                            .forIncubators(2, 3)
                            .with("UO-L1.1", 1)
                            .refusals())
                    .containsExactly("order.unit-scope");
        }

        @Test
        void getNoUnitOfAStartup() {
            assertThat(anOrder()
                            .of(A_2018)
                            .forIncubators(1, 3)
                            .with("DEVOPS", 1)
                            .refusals())
                    .containsExactly("order.unit-scope");
        }
    }

    @Nested
    class TheWholeAgreement {

        @Test
        @DisplayName("A-2016 § 4.1.4: launched from the notification on")
        void isLaunchedFromItsNotification() {
            assertThat(anOrder()
                            .of(A_2016_LOT_2)
                            .forTheAgreement()
                            .on("2024-02-01")
                            .with("UO-L2.0", 1)
                            .refusals())
                    .isEmpty();
            assertThat(anOrder()
                            .of(A_2016_LOT_2)
                            .forTheAgreement()
                            .on("2024-01-31")
                            .with("UO-L2.0", 1)
                            .refusals())
                    .contains("order.unit-before-notification");
        }

        @ParameterizedTest
        @CsvSource({"true, UO-L2.4.1", "false, REVERSIBILITE"})
        @DisplayName("A-2016 § 4.5.2, A-2018 § 2.5: handed over in its last period only")
        void isHandedOverInItsLastPeriod(boolean first, String unit) {
            var order = anOrder()
                    .of(first ? A_2016_LOT_2 : A_2018)
                    .forTheAgreement()
                    .with(unit, 1);

            assertThat(order.on("2027-01-31").refusals()).containsExactly("order.unit-at-end");
            assertThat(order.on("2027-02-01").refusals()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"true, UO-L2.4.1", "false, REVERSIBILITE"})
        @DisplayName("A-2016 § 4.5.2, A-2018 § 2.5: … or once a non-renewal is recorded")
        void isHandedOverOnceItWillNotBeRenewed(boolean first, String unit) {
            var lot = Contracts.notRenewed(first ? A_2016_LOT_2 : A_2018, "2026-03-01");

            assertThat(anOrder().of(lot).forTheAgreement().with(unit, 1).refusals())
                    .isEmpty();
        }

        @Test
        void getsNoUnitOfAStartup() {
            assertThat(anOrder().of(A_2018).forTheAgreement().with("DESIGN", 1).refusals())
                    .containsExactly("order.unit-scope");
        }
    }

    @Nested
    class ThePeriod {

        @Test
        void startsOnTheDayOfIssueAtTheEarliest() {
            var order = anOrder().with("DEVOPS", 1);

            assertThat(order.from(TODAY.toString()).refusals()).isEmpty();
            assertThat(order.from(TODAY.minusDays(1).toString()).refusals())
                    .containsExactly("order.starts-before-issue");
        }

        @ParameterizedTest
        @CsvSource({"true, UO-L2.4.2, PASSATION", "false, REVERSIBILITE,"})
        @DisplayName("A-2016 § 4.5.3, A-2018 § 2.5.2: two months at most")
        void staysWithinTheHardLimitOfAUnit(boolean first, String unit, Phase phase) {
            var order = first
                    ? anOrder().of(A_2016_LOT_2).forAStartupIn(phase)
                    : anOrder().of(Contracts.notRenewed(A_2018, "2026-03-01")).forTheAgreement();
            order.with(unit, 1).from("2026-03-02");

            assertThat(order.to("2026-05-01").refusals()).isEmpty();
            assertThat(order.to("2026-05-02").refusals()).containsExactly("order.too-long");
        }

        @Test
        void beyondANominalDurationOnlyWarns() {
            var order = anOrder().with("DEVOPS", 1).to("2026-09-01");

            assertThat(order.refusals()).isEmpty();
            assertThat(order.check().warnings()).extracting(Warning::code).containsExactly("order.beyond-nominal");
        }

        @Test
        void ofSeveralUnitsIsAsLongAsTheyTakeOneAfterTheOther() {
            assertThat(anOrder().with("DEVOPS", 2).to("2026-09-01").check().warnings())
                    .isEmpty();
        }

        @Test
        void thatOutlivesTheAgreementOnlyWarns() {
            var order = anOrder().on("2028-01-31").with("DEVOPS", 1);

            assertThat(order.refusals()).isEmpty();
            assertThat(order.check().warnings()).extracting(Warning::code).containsExactly("order.outlives-agreement");
        }
    }

    @Nested
    class TheContractor {

        @Test
        void isConfirmedBeforeIssue() {
            assertThat(anOrder().with("DEVOPS", 1).withoutContractor().refusals())
                    .containsExactly("order.no-contractor");
        }

        @Test
        @DisplayName("A-2018 § 4.2: no rank is skipped at will")
        void isTheFirstRankOfACascade() {
            assertThat(anOrder()
                            .of(A_2018)
                            .with("DEVOPS", 1)
                            .forTheContractorOfRank(2)
                            .refusals())
                    .containsExactly("order.rank-without-ground");
        }

        @Test
        void isTheNextInTurn() {
            var order = anOrder().of(A_THIRD).with("AGILE", 1).afterAnOrderToRank(1);

            assertThat(order.forTheContractorOfRank(1).refusals()).containsExactly("order.not-in-turn");
            assertThat(order.forTheContractorOfRank(2).refusals()).isEmpty();
        }

        @Test
        void mayBeNoneWhereAllAreSuspended() {
            assertThat(anOrder()
                            .of(Contracts.suspended(A_2016_LOT_2, 1, "2026-12-31"))
                            .forAStartupIn(CONSOLIDATION)
                            .with("UO-L2.3.1", 1)
                            .refusals())
                    .containsExactly("order.no-award-left");
        }

        @Test
        void hasAPriceForEachLine() {
            assertThat(anOrder()
                            .of(Contracts.unpriced(A_2018, "DESIGN"))
                            .with("DEVOPS", 1)
                            .with("DESIGN", 1)
                            .refusals())
                    .containsExactly("agreements.no-price");
        }
    }

    @Test
    void anOrderWithoutALineIsNotIssued() {
        assertThat(anOrder().refusals()).containsExactly("order.no-line");
    }

    @Test
    @DisplayName("A-2016 § 4: complexity is set at issue")
    void anOrderForAStartupStatesItsComplexityAndMentions() {
        var nothing = Mentions.of("", "");

        assertThat(anOrder().with("DEVOPS", 1).mentioning(nothing).refusals())
                .containsExactlyInAnyOrder(
                        "order.no-period",
                        "order.no-complexity",
                        "order.no-beneficiary",
                        "order.no-place-of-work",
                        "order.no-siret");
    }

    @Test
    void refusalsComeInTheOrderInWhichOneFillsTheDraft() {
        assertThat(anOrder()
                        .of(A_2016_LOT_2)
                        .forAStartupIn(PASSATION)
                        .with("UO-L2.2.1", 1)
                        .withoutContractor()
                        .on("2028-02-01")
                        .mentioning(Mentions.of("", ""))
                        .check()
                        .refusals())
                .extracting(DraftStep::of)
                .isSorted();
    }
}

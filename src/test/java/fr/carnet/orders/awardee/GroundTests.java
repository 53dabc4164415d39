package fr.carnet.orders.awardee;

import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.awardee.GroundKind.INCAPACITY;
import static fr.carnet.orders.awardee.GroundKind.POOR_EXECUTIONS;
import static fr.carnet.orders.awardee.GroundKind.REFUSAL;
import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.HeldAgainst;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On which grounds an awardee may be passed over, and what an order may rest on (domain.md § 3, A-2018 § 4.2). */
class GroundTests {

    private static final AwardTerms FIRST = A_2018.awards().get(0);
    private static final AwardTerms SECOND = A_2018.awards().get(1);
    private static final AwardTerms THIRD = A_2018.awards().get(2);

    @Nested
    class AnAwardIsPassedOver {

        @ParameterizedTest
        @EnumSource(GroundKind.class)
        void onNoGroundThatNothingSupports(GroundKind kind) {
            assertThat(offered(new HeldAgainst(), FIRST)).isEmpty();
            assertThat(options(new HeldAgainst(), FIRST))
                    .filteredOn(option -> option.kind() == kind)
                    .singleElement()
                    .extracting(option -> option.refusal().orElseThrow().code())
                    .isEqualTo(
                            switch (kind) {
                                case REFUSAL -> "order.ground-no-refusal";
                                case POOR_EXECUTIONS -> "order.ground-few-poor-executions";
                                case INCAPACITY -> "order.ground-no-incapacity";
                            });
        }

        @Test
        void onARefusal() {
            assertThat(offered(new HeldAgainst().refusal(FIRST), FIRST)).containsExactly(REFUSAL);
        }

        @Test
        void notOnARefusalThatAnotherOrderRestsOn() {
            var held = new HeldAgainst().usedRefusal(FIRST, "BC-2018-2026-0007");

            assertThat(offered(held, FIRST)).isEmpty();
            assertThat(options(held, FIRST).get(0).refusal().orElseThrow().args())
                    .contains("BC-2018-2026-0007", FIRST.contractorName());
        }

        @Test
        void onTheOtherRefusalWhereOneIsUsed() {
            var held = new HeldAgainst().usedRefusal(FIRST, "BC-1").refusal(FIRST);

            assertThat(offered(held, FIRST)).containsExactly(REFUSAL);
        }

        @Test
        @DisplayName("A-2018 § 4.2: after two poor executions")
        void onTheAgreementsNumberOfPoorExecutions() {
            assertThat(offered(new HeldAgainst().poorExecutions(FIRST, 1), FIRST))
                    .isEmpty();
            assertThat(offered(new HeldAgainst().poorExecutions(FIRST, 2), FIRST))
                    .containsExactly(POOR_EXECUTIONS);
            assertThat(offered(new HeldAgainst().poorExecutions(FIRST, 3), FIRST))
                    .containsExactly(POOR_EXECUTIONS);
        }

        @Test
        void onAnIncapacityOfTheCurrentPeriod() {
            assertThat(offered(new HeldAgainst().incapacity(FIRST, HeldAgainst.SINCE), FIRST))
                    .containsExactly(INCAPACITY);
            assertThat(offered(new HeldAgainst().incapacity(FIRST, HeldAgainst.SINCE.minusDays(1)), FIRST))
                    .isEmpty();
        }

        @Test
        void notOnWhatIsHeldAgainstAnother() {
            var held = new HeldAgainst().refusal(SECOND).poorExecutions(SECOND, 2);

            assertThat(offered(held, FIRST)).isEmpty();
        }

        @Test
        void underItsOwnClause() {
            var record = new HeldAgainst().record(A_2018, FIRST);

            assertThat(record.clause(POOR_EXECUTIONS)).startsWith("A-2018");
        }
    }

    @Nested
    class AnOrder {

        @ParameterizedTest
        @EnumSource(GroundKind.class)
        void goesToTheSecondRankOnEachGround(GroundKind kind) {
            var held = new HeldAgainst().refusal(FIRST).poorExecutions(FIRST, 2).incapacity(FIRST, TODAY);
            var order = anOrder().with("DEVOPS", 1).whileHeldAgainst(held).passingOver(1, kind);

            assertThat(order.forTheContractorOfRank(2).refusals()).isEmpty();
            assertThat(order.forTheContractorOfRank(1).refusals()).containsExactly("order.not-in-turn");
        }

        @Test
        void doesNotGoToTheSecondRankWithoutAGround() {
            var order = anOrder().with("DEVOPS", 1).whileHeldAgainst(new HeldAgainst().refusal(FIRST));

            assertThat(order.forTheContractorOfRank(2).refusals()).containsExactly("order.rank-without-ground");
        }

        @Test
        void goesToTheThirdRankOnAGroundForEachBeforeIt() {
            var held = new HeldAgainst().refusal(FIRST).incapacity(SECOND, TODAY);
            var order = anOrder()
                    .with("DEVOPS", 1)
                    .whileHeldAgainst(held)
                    .passingOver(1, REFUSAL)
                    .passingOver(2, INCAPACITY);

            assertThat(order.forTheContractorOfRank(3).refusals()).isEmpty();
        }

        @Test
        @DisplayName("domain.md § 3: no rank is jumped without a ground of its own")
        void doesNotJumpARankOnTheGroundOfAnother() {
            var held = new HeldAgainst().refusal(FIRST).refusal(SECOND);

            assertThat(anOrder()
                            .with("DEVOPS", 1)
                            .whileHeldAgainst(held)
                            .passingOver(1, REFUSAL)
                            .forTheContractorOfRank(3)
                            .refusals())
                    .containsExactly("order.rank-without-ground");
            assertThat(anOrder()
                            .with("DEVOPS", 1)
                            .whileHeldAgainst(held)
                            .passingOver(2, REFUSAL)
                            .forTheContractorOfRank(3)
                            .refusals())
                    .containsExactly("order.rank-without-ground");
        }

        @Test
        void isNotIssuedOnAGroundThatNoLongerHolds() {
            var held = new HeldAgainst().usedRefusal(FIRST, "BC-2018-2026-0007");

            assertThat(anOrder()
                            .with("DEVOPS", 1)
                            .whileHeldAgainst(held)
                            .passingOver(1, REFUSAL)
                            .forTheContractorOfRank(2)
                            .refusals())
                    .containsExactly("order.ground-used");
        }

        @Test
        void hasNoOneLeftWhereEachIsPassedOverOrSuspended() {
            var lot = Contracts.suspended(A_2018, 3, TODAY.toString());
            var held = new HeldAgainst().refusal(FIRST).refusal(SECOND);

            assertThat(anOrder()
                            .of(lot)
                            .with("DEVOPS", 1)
                            .whileHeldAgainst(held)
                            .passingOver(1, REFUSAL)
                            .passingOver(2, REFUSAL)
                            .forTheContractorOfRank(2)
                            .refusals())
                    .containsExactly("order.everyone-passed-over");
        }

        @Test
        void needsNoGroundForARankThatIsSuspended() {
            var lot = Contracts.suspended(A_2018, 1, TODAY.toString());

            assertThat(anOrder()
                            .of(lot)
                            .with("DEVOPS", 1)
                            .forTheContractorOfRank(2)
                            .refusals())
                    .isEmpty();
        }

        @Test
        void neverGoesToARankThatIsPastTheProposedOneThoughASuspensionEnded() {
            var held = new HeldAgainst().refusal(SECOND);

            assertThat(anOrder()
                            .with("DEVOPS", 1)
                            .whileHeldAgainst(held)
                            .passingOver(2, REFUSAL)
                            .forTheContractorOfRank(3)
                            .refusals())
                    .containsExactly("order.rank-without-ground");
        }

        @Test
        void thatTakesOverARefusedTurnGoesToTheNextInTurn() {
            var one = A_THIRD.awards().get(0);
            var order = anOrder()
                    .of(A_THIRD)
                    .with("AGILE", 1)
                    .whileHeldAgainst(new HeldAgainst().refusal(one))
                    .passingOver(1, REFUSAL);

            assertThat(order.afterAnOrderToRank(1).forTheContractorOfRank(2).refusals())
                    .isEmpty();
        }

        @Test
        void neverComesBackToWhoRefusedIt() {
            var one = A_THIRD.awards().get(0);
            var order = anOrder()
                    .of(A_THIRD)
                    .with("AGILE", 1)
                    .whileHeldAgainst(new HeldAgainst().refusal(one))
                    .passingOver(1, REFUSAL);

            // Others were served since, so that it would be the first one's turn again.
            assertThat(order.afterAnOrderToRank(3).forTheContractorOfRank(1).refusals())
                    .containsExactly("order.not-in-turn");
            assertThat(order.forTheContractorOfRank(2).refusals()).isEmpty();
        }
    }

    private static List<GroundOption> options(HeldAgainst held, AwardTerms award) {
        return held.record(lot(), award).options();
    }

    private static List<GroundKind> offered(HeldAgainst held, AwardTerms award) {
        return options(held, award).stream()
                .filter(GroundOption::isOffered)
                .map(GroundOption::kind)
                .toList();
    }

    private static LotTerms lot() {
        return A_2018;
    }
}

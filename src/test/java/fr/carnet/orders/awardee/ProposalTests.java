package fr.carnet.orders.awardee;

import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.awardee.Designation.Proposal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProposalTests {

    @Test
    void aSingleContractorGetsEveryOrder() {
        assertThat(rankAfter(A_2016_LOT_2, null)).isEqualTo(1);
        assertThat(rankAfter(A_2016_LOT_2, 1)).isEqualTo(1);
    }

    @Test
    @DisplayName("A-2018 § 4.2: rank 1 first")
    void aCascadeBeginsAtRankOneEachTime() {
        assertThat(rankAfter(A_2018, null)).isEqualTo(1);
        assertThat(rankAfter(A_2018, 2)).isEqualTo(1);
    }

    @Test
    void aCascadePassesOverWhoIsSuspendedAndSaysSo() {
        var proposal = Proposal.of(Contracts.suspended(A_2018, 1, TODAY.toString()), null, TODAY)
                .orElseThrow();

        assertThat(proposal.award().rank()).isEqualTo(2);
        assertThat(proposal.passedOver()).extracting(AwardTerms::rank).containsExactly(1);
    }

    @Test
    void aSuspensionEndsAfterItsLastDay() {
        var lot = Contracts.suspended(A_2018, 1, TODAY.minusDays(1).toString());

        assertThat(Proposal.of(lot, null, TODAY).orElseThrow().award().rank()).isEqualTo(1);
    }

    @Test
    void turnsGoRoundByRank() {
        assertThat(rankAfter(A_THIRD, null)).isEqualTo(1);
        assertThat(rankAfter(A_THIRD, 1)).isEqualTo(2);
        assertThat(rankAfter(A_THIRD, 2)).isEqualTo(3);
        assertThat(rankAfter(A_THIRD, 3)).isEqualTo(1);
    }

    @Test
    void aTurnPassesOverWhoIsSuspended() {
        var lot = Contracts.suspended(A_THIRD, 2, TODAY.toString());

        assertThat(Proposal.of(lot, lot.awards().get(0).id(), TODAY)
                        .orElseThrow()
                        .award()
                        .rank())
                .isEqualTo(3);
    }

    @Test
    void aLotWhoseOnlyAwardIsSuspendedHasNoOneToPropose() {
        assertThat(Proposal.of(Contracts.suspended(A_2016_LOT_2, 1, TODAY.toString()), null, TODAY))
                .isEmpty();
    }

    private static int rankAfter(LotTerms lot, @Nullable Integer lastRank) {
        AwardId last = lastRank == null ? null : lot.awards().get(lastRank - 1).id();
        return Proposal.of(lot, last, TODAY).orElseThrow().award().rank();
    }
}

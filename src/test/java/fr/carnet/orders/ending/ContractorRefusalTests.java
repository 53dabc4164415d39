package fr.carnet.orders.ending;

import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.order.OrderBuilder.NOW;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.shared.Actor;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** An order that its contractor refuses (domain.md § 3). */
class ContractorRefusalTests {

    private static final Actor CORRESPONDENT = new Actor(null, "Corinne Correspondante");

    static List<OrderBuilder> ofEachAgreement() {
        return List.of(ordered(A_2016_LOT_2, "UO-L2.2.2"), ordered(A_2018, "DEVOPS"), ordered(A_THIRD, "AGILE"));
    }

    private static OrderBuilder ordered(LotTerms lot, String unit) {
        return anOrder().of(lot).forAStartupIn(Phase.CONSTRUCTION).with(unit, 1);
    }

    @ParameterizedTest
    @MethodSource("ofEachAgreement")
    void endsTheOrderWhichKeepsItsNumberAndSaysByWhomWhenAndWhy(OrderBuilder ordered) {
        var order = ordered.issued();
        var number = order.number();

        order.refuse("Plus d’équipe disponible", CORRESPONDENT, NOW);

        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.isRefused()).isTrue();
        assertThat(order.number()).isEqualTo(number).isPresent();
        var last = order.history().get(order.history().size() - 1);
        assertThat(last.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(last.by()).isEqualTo(CORRESPONDENT);
        assertThat(last.at()).isEqualTo(NOW);
        assertThat(last.reason()).isEqualTo("Plus d’équipe disponible");
    }

    @ParameterizedTest
    @EnumSource(value = OrderState.class, mode = Mode.EXCLUDE, names = "ISSUED")
    @DisplayName("domain.md § 3: the contractor acknowledges or refuses, not both")
    void isPossibleBetweenIssueAndAcknowledgementOnly(OrderState state) {
        var order = anOrder().of(A_2018).with("HEBERGEMENT", 1).in(state);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> order.refuse("Non", CORRESPONDENT, NOW))
                .extracting(RuleViolation::code)
                .isEqualTo("order.not-refusable");
        assertThat(order.isRefused()).isFalse();
        assertThat(order.state()).isEqualTo(state);
    }

    @Test
    void isNotWhatABuyerDoesByCancelling() {
        assertThat(anOrder().with("DEVOPS", 1).in(OrderState.CANCELLED).isRefused())
                .isFalse();
    }

    @Test
    void isTheLastWord() {
        var order = anOrder().with("DEVOPS", 1).issued();
        order.refuse("Non", CORRESPONDENT, NOW);

        for (OrderState state : OrderState.values()) {
            assertThat(order.state().canMoveTo(state)).isFalse();
        }
    }
}

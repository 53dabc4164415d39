package fr.carnet.orders;

import static fr.carnet.orders.OrderState.ACKNOWLEDGED;
import static fr.carnet.orders.OrderState.CANCELLED;
import static fr.carnet.orders.OrderState.COMPLETED;
import static fr.carnet.orders.OrderState.DRAFT;
import static fr.carnet.orders.OrderState.IN_PROGRESS;
import static fr.carnet.orders.OrderState.ISSUED;
import static fr.carnet.orders.OrderState.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.shared.RuleViolation;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStateTests {

    private static final Map<OrderState, Set<OrderState>> LIFE = Map.of(
            DRAFT, Set.of(ISSUED, CANCELLED),
            ISSUED, Set.of(ACKNOWLEDGED, CANCELLED),
            ACKNOWLEDGED, Set.of(IN_PROGRESS, COMPLETED, CANCELLED),
            IN_PROGRESS, Set.of(COMPLETED, TERMINATED),
            COMPLETED, Set.of(),
            CANCELLED, Set.of(),
            TERMINATED, Set.of());

    static Stream<Arguments> moves() {
        return Arrays.stream(OrderState.values())
                .flatMap(from -> Arrays.stream(OrderState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("moves")
    void movesOnlyAsTheTableSays(OrderState from, OrderState to) {
        if (LIFE.get(from).contains(to)) {
            assertThat(from.moveTo(to)).isEqualTo(to);
        } else {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> from.moveTo(to))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo("order.transition");
                        assertThat(refused.args()).containsExactly(from, to);
                    });
        }
    }

    @Test
    void takesDaysFromTheAcknowledgementToTheEnd() {
        assertThat(Arrays.stream(OrderState.values()).filter(OrderState::takesDays))
                .containsExactly(ACKNOWLEDGED, IN_PROGRESS);
    }

    @Test
    void isOpenFromIssueToTheEnd() {
        assertThat(Arrays.stream(OrderState.values()).filter(OrderState::isOpen))
                .containsExactly(ISSUED, ACKNOWLEDGED, IN_PROGRESS);
    }
}

package fr.carnet.orders.order;

import static fr.carnet.orders.Contracts.A_2016_LOT_1;
import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.OrderState.ACKNOWLEDGED;
import static fr.carnet.orders.OrderState.CANCELLED;
import static fr.carnet.orders.OrderState.COMPLETED;
import static fr.carnet.orders.OrderState.DRAFT;
import static fr.carnet.orders.OrderState.IN_PROGRESS;
import static fr.carnet.orders.OrderState.ISSUED;
import static fr.carnet.orders.OrderState.TERMINATED;
import static fr.carnet.orders.order.OrderBuilder.BUYER;
import static fr.carnet.orders.order.OrderBuilder.NOW;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Each act on an order in each state, over three agreements and the kinds of units that each has (days, flat, fees): where it
 * leads, or that it is refused and changes nothing.
 */
@DisplayName("domain.md § 3: nothing else moves a state")
class TransitionTests {

    private enum Act {
        ACKNOWLEDGE,
        REFUSE,
        START,
        DECLARE_START,
        COMPLETE,
        CLOSE_EARLY,
        CANCEL,
        TERMINATE
    }

    /** What of an order's days was worked when the act is tried: an act of completion needs all, an early one some. */
    private static final Map<Act, String> WORKED =
            Map.of(Act.COMPLETE, "20", Act.CLOSE_EARLY, "10", Act.TERMINATE, "10");

    private static final Map<Act, Map<OrderState, OrderState>> TABLE = Map.of(
            Act.ACKNOWLEDGE, Map.of(ISSUED, ACKNOWLEDGED),
            Act.REFUSE, Map.of(ISSUED, CANCELLED),
            Act.START, Map.of(ACKNOWLEDGED, IN_PROGRESS),
            Act.DECLARE_START, Map.of(ACKNOWLEDGED, IN_PROGRESS),
            Act.COMPLETE, Map.of(ACKNOWLEDGED, COMPLETED, IN_PROGRESS, COMPLETED),
            Act.CLOSE_EARLY, Map.of(ACKNOWLEDGED, COMPLETED, IN_PROGRESS, COMPLETED),
            Act.CANCEL, Map.of(DRAFT, CANCELLED, ISSUED, CANCELLED, ACKNOWLEDGED, CANCELLED),
            Act.TERMINATE, Map.of(IN_PROGRESS, TERMINATED));

    static Stream<Arguments> cases() {
        Map<String, Supplier<OrderBuilder>> agreements = Map.of(
                "A-2016 days",
                () -> anOrder()
                        .of(A_2016_LOT_2)
                        .forAStartupIn(Phase.CONSOLIDATION)
                        .with("UO-L2.3.1", 4),
                "A-2016 flat",
                () -> anOrder().of(A_2016_LOT_1).forIncubators(2, 4).with("UO-L1.2", 1),
                "A-2018 days",
                () -> anOrder().of(A_2018).with("DESIGN", 1),
                "A-2018 fees",
                () -> anOrder().of(A_2018).with("HEBERGEMENT", 1),
                "A-2025 days",
                () -> anOrder().of(A_THIRD).with("AGILE", 1),
                "A-2025 flat",
                () -> anOrder().of(A_THIRD).with("RELAIS", 1));
        return agreements.entrySet().stream()
                .flatMap(agreement -> Arrays.stream(Act.values()).flatMap(act -> Arrays.stream(OrderState.values())
                        .map(state -> Arguments.of(agreement.getKey(), act, state, agreement.getValue()))));
    }

    @ParameterizedTest(name = "{0}: {1} of an order {2}")
    @MethodSource("cases")
    void leadsWhereTheTableSaysOrIsRefused(String agreement, Act act, OrderState from, Supplier<OrderBuilder> builder) {
        PurchaseOrder order = in(from, builder.get());
        boolean days = order.lines().get(0).days().isPresent();
        if (days) {
            ReflectionTestUtils.setField(
                    order.lines().get(0), "consumed", new BigDecimal(WORKED.getOrDefault(act, "0")));
        }
        OrderState to = days && act == Act.DECLARE_START ? null : TABLE.get(act).get(from);
        int steps = order.history().size();

        if (to == null) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> perform(act, order))
                    .extracting(RuleViolation::code)
                    .isIn(
                            days && act == Act.DECLARE_START && from == ACKNOWLEDGED
                                    ? List.of("order.start-by-days")
                                    : List.of("order.transition", "order.not-refusable"));
            assertThat(order.state()).isEqualTo(from);
            assertThat(order.history()).hasSize(steps);
        } else {
            perform(act, order);
            assertThat(order.state()).isEqualTo(to);
            assertThat(order.history()).hasSize(steps + 1).last().satisfies(step -> {
                assertThat(step.by()).isEqualTo(BUYER);
                assertThat(step.at()).isEqualTo(NOW);
                assertThat(step.reason()).isEqualTo(isSaidWhy(act) ? "Motif" : "");
            });
        }
    }

    private static void perform(Act act, PurchaseOrder order) {
        switch (act) {
            case ACKNOWLEDGE -> order.acknowledge(BUYER, NOW);
            case REFUSE -> order.refuse("Motif", BUYER, NOW);
            case START -> order.start(BUYER, NOW);
            case DECLARE_START -> order.declareStart(BUYER, NOW, OrderBuilder.TODAY);
            case COMPLETE -> order.complete(BUYER, NOW);
            case CLOSE_EARLY -> order.closeEarly(partly(order), BUYER, NOW);
            case CANCEL -> order.cancel("Motif", BUYER, NOW);
            case TERMINATE -> order.terminate(partly(order), BUYER, NOW);
        }
    }

    /** Half of what a flat line is worth is given back; a line of days gives back the days not worked. */
    private static Ending partly(PurchaseOrder order) {
        Map<OrderLineId, Money> flat = order.lines().stream()
                .filter(line -> line.days().isEmpty())
                .collect(Collectors.toMap(OrderLine::id, line -> Money.of("0.50")));
        return new Ending(flat, OrderBuilder.TODAY, "Motif");
    }

    private static boolean isSaidWhy(Act act) {
        return act == Act.REFUSE || act == Act.CLOSE_EARLY || act == Act.CANCEL || act == Act.TERMINATE;
    }

    /** An order that is complete has all its days worked. */
    private static PurchaseOrder in(OrderState state, OrderBuilder builder) {
        if (state != COMPLETED) {
            return builder.in(state);
        }
        var order = builder.in(IN_PROGRESS);
        if (order.lines().get(0).days().isPresent()) {
            ReflectionTestUtils.setField(order.lines().get(0), "consumed", new BigDecimal("20"));
        }
        order.complete(BUYER, NOW);
        return order;
    }
}

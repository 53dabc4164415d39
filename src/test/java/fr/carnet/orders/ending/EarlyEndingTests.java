package fr.carnet.orders.ending;

import static fr.carnet.orders.Contracts.A_2016_LOT_1;
import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.order.OrderBuilder.BUYER;
import static fr.carnet.orders.order.OrderBuilder.NOW;
import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static fr.carnet.orders.order.OrderBuilder.ending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.orders.OrderState;
import fr.carnet.orders.order.Ending;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.orders.order.OrderChange;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;

@DisplayName("domain.md § 3: closing an order early releases what is left")
class EarlyEndingTests {

    /** An order of days of each agreement, what of it was worked, and what that leaves to give back. */
    static Stream<Arguments> agreements() {
        return Stream.of(
                Arguments.of(
                        anOrder()
                                .of(A_2016_LOT_2)
                                .forAStartupIn(Phase.CONSTRUCTION)
                                .with("UO-L2.2.2", 1),
                        "12.25",
                        "47.75",
                        "30560.00"),
                Arguments.of(anOrder().of(A_2018).with("DEVOPS", 2), "0.25", "119.75", "79035.20"),
                Arguments.of(anOrder().of(A_THIRD).with("AGILE", "1.5"), "29.75", "0.25", "125.00"));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void closingGivesBackTheDaysNotWorkedAtTheirPrice(OrderBuilder builder, String worked, String left, String worth) {
        var order = worked(builder.in(OrderState.IN_PROGRESS), worked);

        var release = order.closeEarly(ending(order, "Le besoin a cessé"), BUYER, NOW);

        assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
        assertThat(release.days()).isEqualTo(ManDays.of(left));
        assertThat(release.amount()).isEqualTo(Money.of(worth));
        assertThat(order.lines()).allSatisfy(line -> assertThat(line.balance()).isEqualTo(ManDays.ZERO));
        assertThat(order.history()).last().extracting(OrderChange::reason).isEqualTo("Le besoin a cessé");
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void terminatingGivesBackTheSame(OrderBuilder builder, String worked, String left, String worth) {
        var order = worked(builder.in(OrderState.IN_PROGRESS), worked);

        var release = order.terminate(ending(order, "Deux mauvaises exécutions"), BUYER, NOW);

        assertThat(order.state()).isEqualTo(OrderState.TERMINATED);
        assertThat(release.amount()).isEqualTo(Money.of(worth));
    }

    @Test
    @DisplayName("39 600,10 € for 60 days: a quarter day is 165,000416… €, half-up to the cent")
    void whatDaysAreWorthIsRoundedHalfUp() {
        var order = worked(anOrder().of(A_2018).with("DEVOPS", 1).in(OrderState.IN_PROGRESS), "59.75");

        assertThat(order.closeEarly(ending(order, "Fin"), BUYER, NOW).amount()).isEqualTo(Money.of("165.00"));
    }

    @Test
    void aFlatLineGivesBackWhatTheBuyerSays() {
        var order = anOrder()
                .of(A_2016_LOT_1)
                .forIncubators(2, 4)
                .with("UO-L1.2", 1)
                .in(OrderState.ACKNOWLEDGED);
        var line = order.lines().get(0);

        order.closeEarly(flat(line, "12000.50"), BUYER, NOW);

        assertThat(line.releasedAmount()).isEqualTo(Money.of("12000.50"));
        assertThat(line.left()).isEqualTo(Money.of("29999.50"));
        assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "42000.01"})
    void aFlatLineGivesBackNoLessThanNothingAndNoMoreThanAll(String amount) {
        var order = anOrder()
                .of(A_2016_LOT_1)
                .forIncubators(2, 4)
                .with("UO-L1.2", 1)
                .in(OrderState.ACKNOWLEDGED);

        assertRefused(() -> order.closeEarly(flat(order.lines().get(0), amount), BUYER, NOW), "order.release-amount");
        assertThat(order.state()).isEqualTo(OrderState.ACKNOWLEDGED);
    }

    @Test
    void whatAFlatLineGivesBackIsSaid() {
        var order = anOrder().of(A_2018).with("HEBERGEMENT", 1).in(OrderState.ACKNOWLEDGED);

        assertRefused(() -> order.closeEarly(new Ending(Map.of(), TODAY, "Fin"), BUYER, NOW), "order.release-amount");
    }

    @Test
    void whereNothingIsLeftItIsCompletedInstead() {
        var order = worked(anOrder().of(A_2018).with("DEVOPS", 1).in(OrderState.IN_PROGRESS), "60");

        assertRefused(() -> order.closeEarly(ending(order, "Fin"), BUYER, NOW), "order.nothing-to-release");
        order.complete(BUYER, NOW);
        assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void whereNothingWasDoneItIsCancelledInstead() {
        var order =
                anOrder().of(A_2018).with("DEVOPS", 1).with("HEBERGEMENT", 1).in(OrderState.ACKNOWLEDGED);

        assertRefused(() -> order.closeEarly(ending(order, "Fin"), BUYER, NOW), "order.nothing-done");
        assertThat(order.state()).isEqualTo(OrderState.ACKNOWLEDGED);
    }

    @Test
    void anEndHasAReason() {
        assertRefused(() -> new Ending(Map.of(), TODAY, " "), "order.no-reason");
    }

    private static Ending flat(OrderLine line, String amount) {
        return new Ending(Map.of(line.id(), Money.of(amount)), TODAY, "Livré en partie");
    }

    private static PurchaseOrder worked(PurchaseOrder order, String days) {
        ReflectionTestUtils.setField(order.lines().get(0), "consumed", new BigDecimal(days));
        return order;
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}

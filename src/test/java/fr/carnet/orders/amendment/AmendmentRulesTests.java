package fr.carnet.orders.amendment;

import static fr.carnet.orders.Contracts.A_2016_LOT_1;
import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.order.AmendmentBuilder.amend;
import static fr.carnet.orders.order.OrderBuilder.NOW;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;

@DisplayName("domain.md § 3: bon de commande modificatif")
class AmendmentRulesTests {

    /** Each agreement's own order, and the unit of it that the tests change. */
    static Stream<Arguments> agreements() {
        return Stream.of(
                Arguments.of(
                        anOrder().of(A_2016_LOT_1).forIncubators(2, 4).with("UO-L1.2", 1), A_2016_LOT_1, "UO-L1.2"),
                Arguments.of(
                        anOrder()
                                .of(A_2016_LOT_2)
                                .forAStartupIn(Phase.CONSTRUCTION)
                                .with("UO-L2.2.2", 1),
                        A_2016_LOT_2,
                        "UO-L2.2.2"),
                Arguments.of(anOrder().of(A_2018).with("DEVOPS", 1), A_2018, "DEVOPS"),
                Arguments.of(anOrder().of(A_THIRD).with("AGILE", 1), A_THIRD, "AGILE"));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void moreIsOrderedAtThePriceAndTheDaysAgreedAtIssue(OrderBuilder builder, LotTerms lot, String code) {
        var order = builder.issued();
        var before = order.lines().get(0);
        var price = before.unitPrice();
        var perUnit = before.daysPerUnit();

        amend(order, builder, lot)
                .at(Contracts.unpriced(lot, code))
                .with(code, "3")
                .done();

        var line = order.lines().get(0);
        assertThat(line.unitPrice()).isEqualTo(price);
        assertThat(line.daysPerUnit()).isEqualTo(perUnit);
        assertThat(order.totals().exclVat()).isEqualTo(price.times(new java.math.BigDecimal("3")));
        assertThat(order.contractVersion()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void aSlipOfTheHandOrdersNoThousandUnits(OrderBuilder builder, LotTerms lot, String code) {
        var order = builder.with(code, "3").issued();

        assertThat(amend(order, builder, lot).with(code, "1000").refusals()).contains("order.quantity-absurd");
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void lessIsOrderedByTheStepsOfTheUnitAndNeverNothing(OrderBuilder builder, LotTerms lot, String code) {
        var order = builder.with(code, "3").issued();

        assertThat(amend(order, builder, lot).with(code, "2").refusals()).isEmpty();
        assertThat(amend(order, builder, lot).with(code, "2.3").refusals()).containsExactly("order.quantity-step");
        assertThat(amend(order, builder, lot).with(code, "0").refusals()).containsExactly("order.amend-to-nothing");
        assertThat(amend(order, builder, lot).with(code, "-1").refusals()).containsExactly("order.amend-to-nothing");
        assertThat(amend(order, builder, lot).without(code).refusals()).containsExactly("order.amend-to-nothing");
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void anAmendmentThatChangesNothingIsNone(OrderBuilder builder, LotTerms lot, String code) {
        var order = builder.issued();

        assertThat(amend(order, builder, lot).refusals()).containsExactly("order.amend-nothing");
        assertThat(amend(order, builder, lot).with(code, "1.00").refusals()).containsExactly("order.amend-nothing");
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void lastsUntilTheLastDayOfTheAgreementAndNoLonger(OrderBuilder builder, LotTerms lot, String code) {
        var order = builder.on(Contracts.LAST_DAY.minusDays(5).toString())
                .to(Contracts.LAST_DAY.plusMonths(1).toString())
                .issued();
        String after = Contracts.LAST_DAY.plusDays(1).toString();

        assertThat(amend(order, builder, lot)
                        .with(code, "2")
                        .on(Contracts.LAST_DAY.toString())
                        .refusals())
                .isEmpty();
        assertThat(amend(order, builder, lot).with(code, "2").on(after).refusals())
                .containsExactly("order.amend-agreement-over");
        assertThat(amend(order, builder, lot)
                        .during(
                                order.mentions().startsOn().toString(),
                                Contracts.LAST_DAY.plusMonths(2).toString())
                        .on(after)
                        .refusals())
                .containsExactly("order.amend-agreement-over");
        assertThat(amend(order, builder, lot).billed("00000002600013").on(after).refusals())
                .as("less, or another address, is agreed until the end")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void onlyAnOrderThatIsIssuedAndNotOverIsAmended(OrderState state) {
        var builder = anOrder().of(A_2018).with("HEBERGEMENT", 1);
        var order = builder.in(state);
        var refusals = amend(order, builder, A_2018).with("HEBERGEMENT", "2").refusals();

        switch (state) {
            case ISSUED, ACKNOWLEDGED, IN_PROGRESS -> assertThat(refusals).isEmpty();
            default -> assertThat(refusals).contains("order.amend-not-open");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anAmendmentHasAReason(String reason) {
        var builder = anOrder().with("DEVOPS", 1);

        assertThat(amend(builder.issued(), builder, A_2018)
                        .with("DEVOPS", "2")
                        .because(reason)
                        .refusals())
                .containsExactly("order.amend-reason");
    }

    @Test
    void neverGoesBelowWhatIsConsumed() {
        var builder = anOrder().of(A_THIRD).with("AGILE", 2); // of 20 days each, by halves
        var order = builder.in(OrderState.IN_PROGRESS);
        consume(order, "20.25");

        assertThat(amend(order, builder, A_THIRD).with("AGILE", "1").refusals())
                .containsExactly("order.amend-below-consumed");
        assertThat(amend(order, builder, A_THIRD).with("AGILE", "1.5").refusals())
                .isEmpty();

        consume(order, "20");
        assertThat(amend(order, builder, A_THIRD).with("AGILE", "1").refusals()).isEmpty();
    }

    @Test
    void aLineIsAddedAtThePriceOfTheDayAndStandsLast() {
        var builder = anOrder().of(A_2018).with("DEVOPS", 1);
        var order = amend(builder.issued(), builder, A_2018).with("DESIGN", "2").done();

        assertThat(order.lines()).extracting(OrderLine::code).containsExactly("DEVOPS", "DESIGN");
        assertThat(order.totals().exclVat()).isEqualTo(Money.of("118800.30"));
        assertThat(order.totals().days()).isEqualTo(ManDays.of(100));
    }

    @Test
    void aUnitThatIsThereIsTheSameLine() {
        var builder = anOrder().of(A_2018).with("DEVOPS", 1);
        var order = amend(builder.issued(), builder, A_2018).with("DEVOPS", "2").done();

        assertThat(order.lines()).hasSize(1);
    }

    @Test
    void aLineWithoutAPriceIsNotAdded() {
        var builder = anOrder().of(A_2018).with("DEVOPS", 1);

        assertThat(amend(builder.issued(), builder, A_2018)
                        .with("DESIGN", "1")
                        .at(Contracts.unpriced(A_2018, "DESIGN"))
                        .refusals())
                .containsExactly("agreements.no-price");
    }

    @Test
    @DisplayName("A-2016 § 4.2: a unit of another phase is not added either")
    void phaseRulesHoldForWhatIsAdded() {
        var builder =
                anOrder().of(A_2016_LOT_2).forAStartupIn(Phase.CONSTRUCTION).with("UO-L2.2.2", 1);
        var order = builder.issued();

        assertThat(amend(order, builder, A_2016_LOT_2).with("UO-L2.2.1", "1").refusals())
                .isEmpty();
        assertThat(amend(order, builder, A_2016_LOT_2).with("UO-L2.3.1", "1").refusals())
                .containsExactly("order.unit-phase");
        assertThat(amend(order, builder, A_2016_LOT_2).with("UO-L2.4.1", "1").refusals())
                .containsExactly("order.unit-scope");
    }

    @Test
    @DisplayName("A-2016 § 4.3.4: once the startup is in construction, what is added comes with devops")
    void theRequiredUnitIsAskedForWhenLinesAreAdded() {
        var before =
                anOrder().of(A_2016_LOT_2).forAStartupIn(Phase.INVESTIGATION).with("UO-L2.1.1", 1);
        var order = before.issued();
        var now = anOrder()
                .of(A_2016_LOT_2)
                .forAStartupIn(Phase.CONSTRUCTION)
                .check()
                .situation();

        assertThat(amend(order, before, A_2016_LOT_2)
                        .whileTheStartupIs(now)
                        .with("UO-L2.2.1", "1")
                        .refusals())
                .containsExactly("order.required-unit");
        assertThat(amend(order, before, A_2016_LOT_2)
                        .whileTheStartupIs(now)
                        .with("UO-L2.2.1", "1")
                        .with("UO-L2.2.2", "1")
                        .refusals())
                .isEmpty();
        assertThat(amend(order, before, A_2016_LOT_2)
                        .whileTheStartupIs(now)
                        .with("UO-L2.1.1", "2")
                        .refusals())
                .as("what was ordered in its phase may go on")
                .isEmpty();
    }

    @Test
    void nothingIsAddedForAStartupThatWasStopped() {
        var builder = anOrder().with("DEVOPS", 1);
        var order = builder.issued();
        var stopped = anOrder().forAStoppedStartup().check().situation();

        assertThat(amend(order, builder, A_2018)
                        .whileTheStartupIs(stopped)
                        .with("DEVOPS", "2")
                        .refusals())
                .containsExactly("order.startup-stopped");
    }

    @Test
    @DisplayName("A-2016 § 4.5.3: a handover lasts two months at most, amended or not")
    void hardLimitsHold() {
        var builder = anOrder()
                .of(A_2016_LOT_2)
                .forAStartupIn(Phase.PASSATION)
                .with("UO-L2.4.2", 1)
                .to("2026-04-15");
        var order = builder.issued();

        assertThat(amend(order, builder, A_2016_LOT_2)
                        .during("2026-03-02", "2026-05-01")
                        .refusals())
                .isEmpty();
        assertThat(amend(order, builder, A_2016_LOT_2)
                        .during("2026-03-02", "2026-05-02")
                        .refusals())
                .containsExactly("order.too-long");
    }

    @Test
    void thePeriodMovesTowardsTheFutureOnly() {
        var builder = anOrder().with("DEVOPS", 1).from("2026-03-10").to("2026-06-10");
        var order = builder.issued();

        assertThat(amend(order, builder, A_2018)
                        .during("2026-03-02", "2026-07-10")
                        .refusals())
                .as("to the day of the amendment itself")
                .isEmpty();
        assertThat(amend(order, builder, A_2018)
                        .during("2026-03-10", "2026-03-31")
                        .on("2026-04-01")
                        .refusals())
                .containsExactly("order.amend-end-past");
        assertThat(amend(order, builder, A_2018)
                        .during("2026-03-20", "2026-06-10")
                        .on("2026-04-01")
                        .refusals())
                .containsExactly("order.amend-start-past");
        assertThat(amend(order, builder, A_2018)
                        .during("2026-03-10", "2026-07-10")
                        .on("2026-04-01")
                        .refusals())
                .as("a start that has passed stays where it is")
                .isEmpty();
    }

    @Test
    void aPeriodThatLeavesOutDaysLoggedIsRefused() {
        var builder = anOrder().with("DEVOPS", 1);

        assertThat(amend(builder.in(OrderState.IN_PROGRESS), builder, A_2018)
                        .during("2026-03-02", "2026-03-20")
                        .whileDaysFallOutside()
                        .refusals())
                .containsExactly("order.days-outside");
    }

    @Test
    void theMaximumCountsWhatIsAddedOnly() {
        var builder = anOrder().of(A_THIRD).with("AGILE", 2); // of 10 000 each, under 100 000
        var order = builder.issued();

        assertThat(amend(order, builder, A_THIRD)
                        .with("AGILE", "5")
                        .whileCommitted("70000")
                        .refusals())
                .as("30 000 more, on 70 000 that its own 20 000 are part of: exactly the maximum")
                .isEmpty();
        assertThat(amend(order, builder, A_THIRD)
                        .with("AGILE", "5.5")
                        .whileCommitted("70000")
                        .refusals())
                .containsExactly("order.amend-beyond-maximum");
        assertThat(amend(order, builder, A_THIRD)
                        .with("AGILE", "1")
                        .whileCommitted("120000")
                        .refusals())
                .as("a maximum that was lowered forbids no reduction")
                .isEmpty();
    }

    @Test
    void mentionsStayStated() {
        var builder = anOrder().with("DEVOPS", 1);

        assertThat(amend(builder.issued(), builder, A_2018).billed("").refusals())
                .containsExactly("order.no-siret");
        assertThat(amend(builder.issued(), builder, A_2018)
                        .billed("00000002600012")
                        .refusals())
                .containsExactly("order.siret-key");
    }

    @Test
    void whatIsRefusedLeavesTheOrderAsItWas() {
        var builder = anOrder().with("DEVOPS", 1);
        var order = builder.issued();

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> amend(order, builder, A_2018)
                .with("DEVOPS", "2")
                .because("")
                .done());

        assertThat(order.contractVersion()).isEqualTo(1);
        assertThat(order.lines().get(0).quantity()).isEqualByComparingTo("1");
        assertThat(order.issuedOn())
                .contains(NOW.atZone(java.time.ZoneId.of("Europe/Paris")).toLocalDate());
    }

    /** The database counts days as they are logged; here it is told. */
    private static void consume(PurchaseOrder order, String days) {
        ReflectionTestUtils.setField(order.lines().get(0), "consumed", new java.math.BigDecimal(days));
    }
}

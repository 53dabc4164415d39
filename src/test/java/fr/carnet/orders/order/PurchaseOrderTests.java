package fr.carnet.orders.order;

import static fr.carnet.orders.Contracts.A_2016_LOT_1;
import static fr.carnet.orders.Contracts.A_2016_LOT_2;
import static fr.carnet.orders.Contracts.A_2018;
import static fr.carnet.orders.Contracts.A_THIRD;
import static fr.carnet.orders.order.OrderBuilder.BUYER;
import static fr.carnet.orders.order.OrderBuilder.NOW;
import static fr.carnet.orders.order.OrderBuilder.TODAY;
import static fr.carnet.orders.order.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.Contracts;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.awardee.Designation;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseOrderTests {

    @Test
    void aDraftHasNoNumberAndNoDateOfIssue() {
        var draft = anOrder().with("DEVOPS", 1).draft();

        assertThat(draft.number()).isEmpty();
        assertThat(draft.issuedOn()).isEmpty();
        assertThat(StoredFrench.name(draft)).isEqualTo("Brouillon");
    }

    @Test
    void totalsAreTheSumOfTheLinesWithTaxToTheCent() {
        var totals =
                anOrder().of(A_2018).with("DEVOPS", 2).with("DESIGN", 1).draft().totals();

        assertThat(totals.exclVat()).isEqualTo(Money.of("118800.30"));
        assertThat(totals.vat()).isEqualTo(Money.of("23760.06"));
        assertThat(totals.inclVat()).isEqualTo(Money.of("142560.36"));
        assertThat(totals.days()).isEqualTo(ManDays.of(140));
    }

    @Test
    @DisplayName("domain.md § 2: a flat unit counts no man-day")
    void flatUnitsCountNoDay() {
        var order = anOrder()
                .of(A_2016_LOT_2)
                .forAStartupIn(Phase.INVESTIGATION)
                .with("UO-L2.1.3", 3)
                .draft();

        assertThat(order.totals().days()).isEqualTo(ManDays.ZERO);
        assertThat(order.lines()).allSatisfy(line -> assertThat(line.days()).isEmpty());
    }

    @Test
    void halfUnitsAreOrderedWhereTheCatalogueSaysSo() {
        var order = anOrder().of(A_THIRD).with("AGILE", "1.5").draft();

        assertThat(order.totals().days()).isEqualTo(ManDays.of(30));
        assertThat(order.totals().exclVat()).isEqualTo(Money.of("15000"));
    }

    @Test
    void aQuantityBetweenTheStepsIsRefused() {
        assertRefused(() -> anOrder().of(A_2018).with("DEVOPS", "1.5").draft(), "order.quantity-step");
        assertRefused(
                () -> anOrder()
                        .of(A_2016_LOT_1)
                        .forIncubators(1, 3)
                        .with("UO-L1.2", "0.5")
                        .draft(),
                "order.quantity-step");
        assertRefused(() -> anOrder().of(A_THIRD).with("AGILE", "0.25").draft(), "order.quantity-step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1"})
    void aQuantityOfNothingIsRefused(String quantity) {
        assertRefused(() -> anOrder().of(A_2018).with("DEVOPS", quantity).draft(), "order.quantity-positive");
    }

    @Test
    void aUnitStandsOnOneLineHoweverOftenItIsChosen() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).draft();
        var line = order.lines().get(0);

        order.choose(Map.of(devops(), new BigDecimal("3")), A_2018);

        assertThat(order.lines()).containsExactly(line);
        assertThat(line.quantity()).isEqualByComparingTo("3");
    }

    @Test
    void linesFollowTheOrderOfTheCatalogue() {
        var order = anOrder().of(A_2018).with("DESIGN", 1).with("DEVOPS", 1).draft();

        assertThat(order.lines()).extracting(OrderLine::position).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aUnitLeftOutIsNoLongerOnTheDraft() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).with("DESIGN", 1).draft();

        order.choose(Map.of(devops(), BigDecimal.ONE), A_2018);

        assertThat(order.lines()).extracting(OrderLine::code).containsExactly("DEVOPS");
    }

    @Test
    void anotherTargetKeepsWhatWasChosen() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).draft();

        order.aimAt(A_2018, new OrderTarget.ForAgreement());

        assertThat(order.lines()).hasSize(1);
        assertThat(order.award()).isPresent();
    }

    @Test
    void anotherLotHasAnotherCatalogueAndAnotherContractor() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).draft();

        order.aimAt(A_2016_LOT_2, order.target());

        assertThat(order.lines()).isEmpty();
        assertThat(order.award()).isEmpty();
        assertThat(order.agreement()).isEqualTo(A_2016_LOT_2.agreement().id());
        assertThat(order.totals().inclVat()).isEqualTo(Money.ZERO);
    }

    @Test
    void pricesAreThoseOfTheContractor() {
        var order =
                anOrder().of(A_2018).with("DEVOPS", 1).forTheContractorOfRank(2).draft();

        assertThat(order.totals().exclVat()).isEqualTo(Money.of("41400.00"));
    }

    @Test
    void issuingNumbersAndDatesIt() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).issued();

        assertThat(order.number()).contains("BC-2018-2026-0001");
        assertThat(order.issuedOn()).contains(TODAY);
        assertThat(order.phase()).contains(Phase.CONSTRUCTION);
        assertThat(order.signatory()).isEqualTo("Le directeur");
        assertThat(order.history()).extracting(OrderChange::state).containsExactly(OrderState.DRAFT, OrderState.ISSUED);
    }

    @Test
    void issuingTakesOverThePricesOfTheDay() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).draft();
        var later = Contracts.unpriced(A_2018, "DESIGN"); // the same lot, read anew

        var check = new OrderCheck(
                order,
                later,
                anOrder().with("DEVOPS", 1).check().situation(),
                Designation.of(later, null, TODAY),
                java.util.Set.of(),
                Money.ZERO,
                Money.ZERO,
                TODAY);

        order.issue(check, check.issue(new OrderNumber("BC-2018", 2026, 7), NOW), BUYER);

        assertThat(order.totals().exclVat()).isEqualTo(Money.of("39600.10"));
    }

    @Test
    void whatIsRefusedStaysADraft() {
        var builder = anOrder().of(A_2018);
        var order = builder.draft();

        var check = builder.check(order);
        assertRefused(
                () -> order.issue(check, check.issue(new OrderNumber("BC-2018", 2026, 1), NOW), BUYER),
                "order.no-line");

        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(order.number()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = OrderState.class, mode = Mode.EXCLUDE, names = "DRAFT")
    void nothingContractualChangesOnceItHasLeftTheDrafts(OrderState state) {
        var order = anOrder().of(A_2018).with("HEBERGEMENT", 1).in(state);

        assertRefused(() -> order.aimAt(A_2018, new OrderTarget.ForAgreement()), "order.not-a-draft");
        assertRefused(() -> order.choose(Map.of(devops(), BigDecimal.ONE), A_2018), "order.not-a-draft");
        assertRefused(() -> order.assign(A_2018.awards().get(0), A_2018), "order.not-a-draft");
        assertRefused(() -> order.describe(Mentions.of("", "")), "order.not-a-draft");
        assertRefused(() -> order.reprice(A_2018), "order.not-a-draft");
    }

    @Test
    void itsLifeIsWrittenDownWithWhoWhenAndWhy() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).in(OrderState.TERMINATED);

        assertThat(order.history())
                .extracting(OrderChange::state)
                .containsExactly(
                        OrderState.DRAFT,
                        OrderState.ISSUED,
                        OrderState.ACKNOWLEDGED,
                        OrderState.IN_PROGRESS,
                        OrderState.TERMINATED);
        var last = order.history().get(4);
        assertThat(last.by()).isEqualTo(BUYER);
        assertThat(last.at()).isEqualTo(NOW);
        assertThat(last.reason()).isEqualTo("Deux mauvaises exécutions");
    }

    @Test
    void isNotCompletedWhileDaysAreLeft() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).in(OrderState.IN_PROGRESS);

        assertRefused(() -> order.complete(BUYER, NOW), "order.balance-left");
    }

    @Test
    void isCompletedWhenNothingIsLeft() {
        assertThat(anOrder()
                        .of(A_2018)
                        .with("HEBERGEMENT", 1)
                        .in(OrderState.COMPLETED)
                        .state())
                .isEqualTo(OrderState.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"DRAFT", "ISSUED", "ACKNOWLEDGED"})
    void isCancelledBeforeAnyDayIsLogged(OrderState state) {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).in(state);

        order.cancel("Besoin retiré", BUYER, NOW);

        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.history()).last().extracting(OrderChange::reason).isEqualTo("Besoin retiré");
    }

    @Test
    void isTerminatedOnlyAfterADayIsLogged() {
        var order = anOrder().of(A_2018).with("DEVOPS", 1).in(OrderState.ACKNOWLEDGED);

        assertRefused(() -> order.terminate(OrderBuilder.ending(order, "Trop tôt"), BUYER, NOW), "order.transition");
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        assertRefused(() -> anOrder().from("2026-03-10").to("2026-03-09").draft(), "period.reversed");
    }

    @Test
    void aPeriodIsKnownOnceBothEndsAre() {
        assertThat(new Mentions(null, "", TODAY, null, "", "", "", "", "", "").period())
                .isEmpty();
        assertThat(new Mentions(null, "", TODAY, LocalDate.MAX, "", "", "", "", "", "").period())
                .isPresent();
    }

    private static WorkUnitId devops() {
        return Contracts.unit(A_2018, "DEVOPS");
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}

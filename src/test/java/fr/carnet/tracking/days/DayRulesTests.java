package fr.carnet.tracking.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.days.DayRules.DayCase;
import fr.carnet.tracking.days.StoredDays.Line;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DayRulesTests {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);
    private static final LocalDate ARMISTICE = LocalDate.of(2026, 11, 11);

    /** A case that no rule refuses; each test bends one thing. */
    private static final class Case {

        private OrderState state = OrderState.IN_PROGRESS;
        private Period period = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
        private ManDays ordered = ManDays.of(60);
        private ManDays consumed = ManDays.ZERO;
        private ManDays stored = ManDays.ZERO;
        private @Nullable String storedBy;
        private ManDays before = ManDays.ZERO;
        private ManDays total = ManDays.ZERO;
        private boolean onTeam = true;
        private boolean confirmed;
        private boolean training;
        private StatementState statement = StatementState.DRAFT;
        private LocalDate day = TODAY;

        Optional<String> log(String quantity) {
            return refusal(quantity).map(Refusal::code);
        }

        String sentence(String quantity) {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/tracking");
            messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
            var refusal = refusal(quantity).orElseThrow();
            var args = refusal.args().stream().map(Case::french).toArray();
            return messages.getMessage(refusal.code(), args, Locale.FRENCH);
        }

        /** As the application's own messages write values. */
        private static Object french(Object value) {
            if (value instanceof ManDays days) {
                return French.days(days.value());
            }
            if (value instanceof LocalDate date) {
                return French.date(date);
            }
            if (value instanceof YearMonth month) {
                return French.ofMonth(month);
            }
            return value instanceof Period span ? French.period(span.start(), span.end()) : value;
        }

        private Optional<Refusal> refusal(String quantity) {
            var line = new Line(
                    OrderLineId.random(),
                    OrderId.random(),
                    "BC-2016-2026-0042",
                    state,
                    period,
                    "UO-L2.2.2",
                    ordered,
                    consumed,
                    "A-2016, § 7.2",
                    "A-2016, § 7.2");
            var entry = new DayEntry(line.id(), PersonId.random(), 1, training, day, before, ManDays.of(quantity));
            return DayRules.refusal(new DayCase(
                    entry,
                    line,
                    "Alix Martin",
                    onTeam,
                    stored,
                    storedBy,
                    consumed,
                    total,
                    statement,
                    TODAY,
                    confirmed));
        }
    }

    private final Case log = new Case();

    @ParameterizedTest
    @ValueSource(strings = {"0.25", "0.5", "0.75", "1"})
    void aQuarterDayIsTheSmallestStep(String quantity) {
        assertThat(log.log(quantity)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.3", "0.33"})
    void nothingSmallerThanAQuarterDayCanBeWritten(String quantity) {
        assertThatThrownBy(() -> log.log(quantity))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("days.quarter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.25", "1.25", "8"})
    void anEntryIsBetweenNothingAndOneDay(String quantity) {
        assertThatThrownBy(() -> log.log(quantity))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("day.quantity"));
    }

    @Test
    void anOrderWaitsForItsAcknowledgement() {
        log.state = OrderState.ISSUED;
        assertThat(log.log("1")).contains("day.not-acknowledged");
    }

    @Test
    void anAcknowledgedOrderTakesItsFirstDay() {
        log.state = OrderState.ACKNOWLEDGED;
        assertThat(log.log("1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "CANCELLED", "TERMINATED"})
    void anOrderThatEndedKeepsItsDaysAsTheyAre(OrderState state) {
        log.state = state;
        assertThat(log.log("1")).contains("day.order-closed");
        log.stored = log.before = log.total = ManDays.ONE;
        assertThat(log.log("0")).contains("day.order-closed");
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, day.month-submitted", "APPROVED, day.month-approved"})
    @DisplayName("domain.md § 4: nothing of a submitted or approved month changes")
    void nothingOfAClosedMonthChanges(StatementState state, String refusal) {
        log.statement = state;
        assertThat(log.log("1")).contains(refusal);
        assertThat(log.sentence("1")).contains("Le relevé de novembre 2026", "BC-2016-2026-0042", "A-2016, § 7.2");
        log.stored = log.before = log.total = ManDays.ONE;
        assertThat(log.log("0")).contains(refusal);
        assertThat(log.log("0.5")).contains(refusal);
        log.training = true;
        assertThat(log.log("0.5")).contains(refusal);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SENT_BACK"})
    void aMonthSentBackOrTakenBackIsOpenAgain(StatementState state) {
        log.statement = state;
        assertThat(log.log("1")).isEmpty();
    }

    @Test
    void aFlatUnitTakesNoDay() {
        log.ordered = null;
        assertThat(log.log("0.25")).contains("day.flat-unit");
        log.training = true;
        assertThat(log.log("0.25")).contains("day.flat-unit");
    }

    @Test
    @DisplayName("A-2016 § 7.2, A-2018 § 4.2: the contractor presents its team")
    void refusesSomeoneWhoWasNotPresented() {
        log.onTeam = false;
        assertThat(log.log("1")).contains("day.not-on-team");
    }

    @Test
    void bothEndsOfThePeriodAreIncluded() {
        log.period = new Period(TODAY, TODAY);
        assertThat(log.log("1")).isEmpty();
        log.day = TODAY.minusDays(1);
        assertThat(log.log("1")).contains("day.outside-period");
        log.period = new Period(TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(log.log("1")).isEmpty();
        log.day = TODAY;
        assertThat(log.log("1")).contains("day.outside-period");
    }

    @Test
    @DisplayName("A-2016 § 7.2: « prestations réalisées »")
    void whatIsNotDoneYetIsNotLogged() {
        log.day = TODAY.plusDays(1);
        assertThat(log.log("1")).contains("day.future");
    }

    @Test
    void aWeekendNeedsAConfirmation() {
        log.day = SATURDAY;
        assertThat(log.log("1")).contains("day.weekend");
        log.confirmed = true;
        assertThat(log.log("1")).isEmpty();
    }

    @Test
    void aPublicHolidayNeedsAConfirmationAndIsNamed() {
        log.day = ARMISTICE;
        assertThat(log.log("1")).contains("day.holiday");
        assertThat(log.sentence("1")).contains("11 nov. 2026").contains("Armistice");
        log.confirmed = true;
        assertThat(log.log("1")).isEmpty();
    }

    @Test
    void aPersonDoesNoMoreThanOneDayOnADateOverAllOrders() {
        log.total = ManDays.of("0.75");
        assertThat(log.log("0.25")).isEmpty();
        assertThat(log.log("0.5")).contains("day.over-one");
        assertThat(log.sentence("0.5")).contains("0,75").contains("Saisissez 0,25");
        log.total = ManDays.ONE;
        assertThat(log.log("0.25")).contains("day.over-one.full");
    }

    @Test
    void theEntrysOwnDaysDoNotCountTwice() {
        log.stored = log.before = ManDays.of("0.5");
        log.total = ManDays.of("0.5");
        log.ordered = ManDays.ONE;
        log.consumed = ManDays.of("0.5");
        assertThat(log.log("1")).isEmpty();
    }

    @Test
    void refusesADayOnceTheBalanceIsUsed() {
        log.consumed = ManDays.of("59.5");
        assertThat(log.log("0.5")).isEmpty();
        assertThat(log.log("0.75")).contains("day.over-balance");
        assertThat(log.sentence("0.75")).contains("Il ne reste que 0,5");
        log.consumed = ManDays.of(60);
        assertThat(log.log("0.25")).contains("day.over-balance.none");
    }

    @Test
    @DisplayName("A-2016 § 7.3, A-2018 § 4.3: training is at the contractor's cost")
    void trainingNeedsNoBalance() {
        log.consumed = ManDays.of(60);
        log.training = true;
        assertThat(log.log("1")).isEmpty();
    }

    @Test
    void trainingStillTakesThePersonsDay() {
        log.total = ManDays.ONE;
        log.training = true;
        assertThat(log.log("0.25")).contains("day.over-one.full");
    }

    @Test
    void givingDaysBackNeedsNothingButAnOpenOrder() {
        log.stored = log.before = log.total = log.consumed = ManDays.ONE;
        log.day = SATURDAY;
        log.onTeam = false;
        log.period = new Period(TODAY, TODAY);
        assertThat(log.log("0.5")).isEmpty();
        assertThat(log.log("0")).isEmpty();
    }

    @Test
    void whatAnotherChangedMeanwhileIsNotOverwritten() {
        log.before = ManDays.ZERO;
        log.stored = log.total = log.consumed = ManDays.of("0.5");
        log.storedBy = "Corinne Petit";
        assertThat(log.log("1")).contains("day.changed-meanwhile");
        assertThat(log.sentence("1")).contains("0,5", "par Corinne Petit", "Enregistrez de nouveau");
    }

    @Test
    void whatSomeoneUnknownChangedMeanwhileIsNotOverwrittenEither() {
        log.stored = log.total = log.consumed = ManDays.of("0.5");
        assertThat(log.sentence("1")).contains("0,5", "par une autre personne", "Enregistrez de nouveau");
    }

    @Test
    void whatAnotherEmptiedMeanwhileIsNotFilledAgainUnasked() {
        log.before = ManDays.of("0.5");
        assertThat(log.log("1")).contains("day.emptied-meanwhile");
        assertThat(log.sentence("1")).contains("valait 0,5", "vidée", "Enregistrez de nouveau");
    }

    @Test
    void eachRefusalNamesItsClauseAndTheWayOut() {
        log.state = OrderState.ISSUED;
        assertThat(log.sentence("1"))
                .contains("BC-2016-2026-0042")
                .contains("A-2016, § 7.2")
                .contains("accusez-en réception");
        log.state = OrderState.COMPLETED;
        assertThat(log.sentence("1")).contains("A-2016, § 7.2").contains("bon de commande modificatif");
        log.state = OrderState.IN_PROGRESS;
        log.onTeam = false;
        assertThat(log.sentence("1"))
                .contains("Alix Martin")
                .contains("A-2016, § 7.2")
                .contains("présentez");
        log.onTeam = true;
        log.day = LocalDate.of(2026, 9, 30);
        assertThat(log.sentence("1"))
                .contains("du 1er oct. au 31 déc. 2026")
                .contains("A-2016, § 7.2")
                .contains("Corrigez la date");
        log.day = TODAY.plusDays(1);
        assertThat(log.sentence("1")).contains("A-2016, § 7.2").contains("revenez");
        log.day = SATURDAY;
        assertThat(log.sentence("1")).contains("A-2016, § 7.2").contains("cochez");
        log.day = TODAY;
        log.consumed = ManDays.of(60);
        assertThat(log.sentence("1")).contains("A-2016, § 7.2").contains("bon de commande modificatif");
        log.total = ManDays.ONE;
        assertThat(log.sentence("1")).contains("A-2016, § 7.2").contains("réduisez");
        log.ordered = null;
        assertThat(log.sentence("1")).contains("A-2016, § 7.2").contains("unité en jours/homme");
    }
}

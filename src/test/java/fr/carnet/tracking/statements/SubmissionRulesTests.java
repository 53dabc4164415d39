package fr.carnet.tracking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule over both agreements and a third: the clause is the agreement's own. */
class SubmissionRulesTests {

    /** Ends on a Saturday. */
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static final LocalDate LAST_FRIDAY = LocalDate.of(2026, 10, 30);

    private OrderState state = OrderState.IN_PROGRESS;
    private Period period = new Period(LocalDate.of(2026, 9, 10), LocalDate.of(2027, 1, 20));
    private ManDays ordered = ManDays.of(60);
    private MonthDays days = MonthDays.NONE;
    private LocalDate today = LocalDate.of(2026, 11, 2);

    private String refusal(YearMonth month, String clause) {
        var refused = SubmissionRules.refusal(
                new SubmissionCase("BC-2018-2026-0042", state, period, ordered, month, days, today, clause));
        refused.ifPresent(rule -> assertThat(rule.args()).contains(clause));
        return refused.map(Refusal::code).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2016, § 7.2", "A-2018, § 4.2", "A-2025, art. 7"})
    @DisplayName("A month without a day is submitted as such (decision 016)")
    void aMonthThatIsOverIsSubmittedWithDaysOrWithout(String clause) {
        assertThat(refusal(OCTOBER, clause)).isEmpty();
        days = new MonthDays(ManDays.ZERO, ManDays.ONE);
        assertThat(refusal(OCTOBER, clause)).isEmpty();
        days = new MonthDays(ManDays.of("17.5"), ManDays.ZERO);
        assertThat(refusal(OCTOBER, clause)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2016, § 7.2", "A-2018, § 4.2", "A-2025, art. 7"})
    void aMonthIsSubmittedFromItsLastWorkingDayOn(String clause) {
        today = LAST_FRIDAY.minusDays(1);
        assertThat(refusal(OCTOBER, clause)).isEqualTo("statement.early");
        today = LAST_FRIDAY;
        assertThat(refusal(OCTOBER, clause)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2016, § 7.2", "A-2018, § 4.2", "A-2025, art. 7"})
    void theLastMonthIsSubmittedFromTheOrdersLastWorkingDayOn(String clause) {
        period = new Period(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 18)); // a Sunday
        today = LocalDate.of(2026, 10, 15);
        assertThat(refusal(OCTOBER, clause)).isEqualTo("statement.early");
        today = LocalDate.of(2026, 10, 16);
        assertThat(refusal(OCTOBER, clause)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2016, § 7.2", "A-2018, § 4.2", "A-2025, art. 7"})
    void anOrderThatRunsOnAWeekendOfTheMonthOnlyIsSubmittedThen(String clause) {
        period = new Period(LocalDate.of(2026, 10, 31), LocalDate.of(2027, 1, 20)); // a Saturday
        today = LAST_FRIDAY;
        assertThat(refusal(OCTOBER, clause)).isEqualTo("statement.early");
        today = LocalDate.of(2026, 10, 31);
        assertThat(refusal(OCTOBER, clause)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "TERMINATED"})
    void anOrderThatEndedIsSubmittedAtOnce(OrderState ended) {
        state = ended;
        today = LocalDate.of(2026, 10, 5);
        assertThat(refusal(OCTOBER, "A-2018, § 4.2")).isEmpty();
        assertThat(refusal(OCTOBER.plusMonths(1), "A-2018, § 4.2")).isEqualTo("statement.early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2016, § 7.2", "A-2018, § 4.2", "A-2025, art. 7"})
    void aMonthOutsideTheOrderIsNotSubmittedUnlessItHasDays(String clause) {
        assertThat(refusal(YearMonth.of(2026, 8), clause)).isEqualTo("statement.outside-period");
        days = new MonthDays(ManDays.ONE, ManDays.ZERO);
        assertThat(refusal(YearMonth.of(2026, 8), clause)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2016, § 7.2", "A-2018, § 4.2", "A-2025, art. 7"})
    void anOrderWaitsForItsAcknowledgement(String clause) {
        state = OrderState.ISSUED;
        assertThat(refusal(OCTOBER, clause)).isEqualTo("statement.not-acknowledged");
        state = OrderState.ACKNOWLEDGED;
        assertThat(refusal(OCTOBER, clause)).isEmpty();
        state = OrderState.CANCELLED;
        assertThat(refusal(OCTOBER, clause)).isEqualTo("statement.cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2016, § 7.2", "A-2018, § 4.2", "A-2025, art. 7"})
    void anOrderOfFlatUnitsHasNoStatement(String clause) {
        ordered = ManDays.ZERO;
        assertThat(refusal(OCTOBER, clause)).isEqualTo("statement.flat");
    }
}

package fr.carnet.tracking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what asks to be looked at before a month is approved")
class OddityTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    /** 65 working days, 20 of them in November: the 11th is a holiday. */
    private static final Period AUTUMN = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));

    private static List<Oddity> odd(String consumed, LocalDate... days) {
        return Oddity.of(facts(consumed, AUTUMN, List.of(), false, days)).stream()
                .map(Oddity.Found::oddity)
                .toList();
    }

    private static MonthFacts facts(
            String consumed, Period period, List<String> nearlyUsed, boolean sentBack, LocalDate... days) {
        return new MonthFacts(
                NOVEMBER, period, new BigDecimal("60"), new BigDecimal(consumed), List.of(days), nearlyUsed, sentBack);
    }

    @Test
    void nothingInAnOrdinaryMonth() {
        assertThat(odd("19", MONDAY)).isEmpty();
    }

    @Test
    void aMonthWithoutADay() {
        assertThat(odd("0")).containsExactly(Oddity.NOTHING);
    }

    @Test
    void daysThatAreNotWorked() {
        var armistice = LocalDate.of(2026, 11, 11);
        var sunday = LocalDate.of(2026, 11, 15);
        assertThat(Oddity.of(facts("3", AUTUMN, List.of(), false, MONDAY, armistice, sunday)))
                .containsExactly(new Oddity.Found(Oddity.OFF_DAYS, List.of(armistice, sunday)));
    }

    @Test
    void halfAsMuchAgainAsAnEvenPaceWouldGive() {
        assertThat(odd("28.25", MONDAY)).isEmpty();
        assertThat(odd("28.5", MONDAY)).containsExactly(Oddity.OVER_PACE);
    }

    @Test
    void daysOutsideAnExecutionThatWasMoved() {
        var december = new Period(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 12, 31));
        assertThat(Oddity.of(facts("1", december, List.of(), false, MONDAY)))
                .containsExactly(new Oddity.Found(Oddity.OUTSIDE, List.of(MONDAY)));
    }

    @Test
    void linesThatRunLowAndAMonthThatWasSentBack() {
        assertThat(Oddity.of(facts("1", AUTUMN, List.of("DEVOPS", "DESIGN"), true, MONDAY)))
                .containsExactly(
                        new Oddity.Found(Oddity.CORRECTED, ""), new Oddity.Found(Oddity.NEARLY_USED, "DEVOPS, DESIGN"));
    }
}

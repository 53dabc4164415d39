package fr.carnet.tracking.web.days;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.tracking.web.days.MonthTable.Sum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MonthTableTests {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    @DisplayName("A-2016 § 7.3, A-2018 § 4.3: training shows apart and consumes nothing")
    void trainingIsNoPartOfTheTotals() {
        var table = MonthTable.of(List.of(
                new Sum(OCTOBER, "Développement", false, new BigDecimal("12.50")),
                new Sum(NOVEMBER, "Développement", false, new BigDecimal("3.25")),
                new Sum(NOVEMBER, "Documentation", false, BigDecimal.ONE),
                new Sum(NOVEMBER, "Développement", true, BigDecimal.TEN)));
        assertThat(table.months()).containsExactly(OCTOBER, NOVEMBER);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.in(0)).isEqualByComparingTo("12.5");
        assertThat(table.in(1)).isEqualByComparingTo("4.25");
        assertThat(table.total()).isEqualByComparingTo("16.75");
    }

    @Test
    void isEmptyWithoutDays() {
        assertThat(MonthTable.of(List.of()).empty()).isTrue();
    }
}

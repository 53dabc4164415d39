package fr.carnet.agreements.web.terms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.agreements.Validity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTests {

    private static final Validity A_2016 = new Validity(LocalDate.of(2024, 2, 1), 12, 12, 3, 48, 1, null);

    @Test
    void fillsTheWholeWidthWithItsPeriods() {
        var stretches = Timeline.of(A_2016, LocalDate.of(2026, 11, 22)).stretches();
        double sum = stretches.stream()
                .mapToDouble(stretch -> Double.parseDouble(stretch.width().replace("%", "")))
                .sum();
        assertThat(sum).isBetween(99.9, 100.1);
        assertThat(stretches.get(0).from()).isEqualTo("0.00%");
    }

    @Test
    void marksOnePeriodAsCurrent() {
        assertThat(Timeline.of(A_2016, LocalDate.of(2026, 11, 22)).stretches())
                .filteredOn(Timeline.Stretch::current)
                .extracting(Timeline.Stretch::renewal)
                .containsExactly(2);
    }

    @Test
    void marksNoNoticeInTheLastPeriod() {
        var stretches = Timeline.of(A_2016, LocalDate.of(2026, 11, 22)).stretches();
        assertThat(stretches.get(3).noticeAt()).isNull();
        assertThat(stretches.subList(0, 3)).allMatch(stretch -> stretch.noticeAt() != null);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-01, start", "2026-02-01, middle", "2028-01-31, end"})
    void keepsTheWordTodayInsideThePicture(LocalDate today, String anchor) {
        assertThat(Timeline.of(A_2016, today).todayAnchor()).isEqualTo(anchor);
    }

    @Test
    void doesNotMarkTodayOutsideTheValidity() {
        assertThat(Timeline.of(A_2016, LocalDate.of(2028, 2, 1)).today()).isNull();
        assertThat(Timeline.of(A_2016, LocalDate.of(2024, 1, 31)).today()).isNull();
    }
}

package fr.carnet.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.tracking.web.BurnUp.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("domain.md § 4: burn-up chart (ordered, consumed, projected end)")
class BurnUpTests {

    private static final LocalDate START = LocalDate.of(2026, 9, 7);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private static Mark mark(LocalDate on, String days) {
        return new Mark(on, new BigDecimal(days));
    }

    private static BurnUp chart(String remaining, String... weeks) {
        var spent = new ArrayList<Mark>();
        for (int at = 0; at < weeks.length; at++) {
            spent.add(mark(START.plusDays(6 + 7L * at), weeks[at]));
        }
        return BurnUp.of(START, DUE, List.of(mark(START, "60")), spent, new BigDecimal(remaining), 28, TODAY);
    }

    @Test
    void addsUpWhatWasConsumed() {
        var chart = chart("40", "5", "5", "10");
        assertThat(chart.consumedNow()).isEqualByComparingTo("20");
        assertThat(chart.rows())
                .extracting(row -> row.spent() + " " + row.consumed())
                .containsExactly("10 20", "5 10", "5 5");
    }

    @Test
    void endsWhenTheRecentPaceHasDoneWhatRemains() {
        // Twenty working days in four weeks, twenty days consumed: one a working day, so ten more working days.
        assertThat(chart("10", "5", "5", "5", "5").end()).isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void aSlowPaceEndsAfterThePeriod() {
        assertThat(chart("50", "5", "5", "5", "5").late()).isTrue();
        assertThat(chart("10", "5", "5", "5", "5").late()).isFalse();
    }

    @Test
    void skipsPublicHolidaysOnTheWay() {
        // 11 November 2026 is a Wednesday: twenty-seven working days after 5 October is the 12th, not the 11th.
        assertThat(chart("27", "5", "5", "5", "5").end()).isEqualTo(LocalDate.of(2026, 11, 12));
    }

    @Test
    void tellsNoEndWithoutARecentPace() {
        assertThat(chart("50").end()).isNull();
        var longAgo = BurnUp.of(
                START,
                DUE,
                List.of(mark(START, "60")),
                List.of(mark(START, "5")),
                new BigDecimal("55"),
                28,
                LocalDate.of(2026, 12, 1));
        assertThat(longAgo.end()).isNull();
    }

    @Test
    void tellsNoEndThatNobodyPlansFor() {
        assertThat(chart("6000", "0.25").end()).isNull();
    }

    @Test
    void hasNoEndOnceNothingRemains() {
        assertThat(chart("0", "30", "30").end()).isNull();
    }

    @Test
    void ordersMoreFromTheDayOfAnAmendment() {
        var amended = BurnUp.of(
                START,
                DUE,
                List.of(mark(START, "60"), mark(START.plusDays(10), "80")),
                List.of(mark(START.plusDays(6), "5"), mark(START.plusDays(13), "5")),
                new BigDecimal("70"),
                28,
                TODAY);
        assertThat(amended.rows()).extracting(row -> row.ordered().intValue()).containsExactly(80, 60);
    }

    @Test
    void aWeekUnderWayCountsUpToToday() {
        var chart = chart("40", "5", "5", "5", "5", "1");
        assertThat(chart.rows().get(0).on()).isEqualTo(TODAY);
    }

    @Test
    void drawsWithinItsFrame() {
        var picture = chart("50", "5", "5", "5", "5").picture();
        assertThat(picture.area()).startsWith("0.0,1000.0 0.0,1000.0").endsWith(",1000.0");
        assertThat(picture.days()).hasSizeBetween(2, 7);
        assertThat(picture.days().get(0).days()).isEqualByComparingTo("0");
        for (String point : (picture.area() + " " + picture.ordered() + " " + picture.projection()).split("[ ,]")) {
            assertThat(Double.parseDouble(point)).isBetween(0.0, 1000.0);
        }
    }
}

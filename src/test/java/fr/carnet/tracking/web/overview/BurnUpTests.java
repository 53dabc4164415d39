package fr.carnet.tracking.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.tracking.web.overview.BurnUp.Mark;
import fr.carnet.tracking.web.overview.BurnUp.Stretch;
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
        var recent = spent.stream().map(Mark::days).reduce(BigDecimal.ZERO, BigDecimal::add);
        return by(Stretch.WEEK, List.of(mark(START, "60")), spent, new BigDecimal(remaining), recent);
    }

    private static BurnUp by(
            Stretch stretch, List<Mark> ordered, List<Mark> spent, BigDecimal remaining, BigDecimal recent) {
        return BurnUp.of(START, DUE, ordered, spent, stretch, remaining, recent, TODAY);
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
        var longAgo = by(
                Stretch.WEEK,
                List.of(mark(START, "60")),
                List.of(mark(START.plusDays(6), "5")),
                new BigDecimal("55"),
                BigDecimal.ZERO);
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
        var amended = by(
                Stretch.WEEK,
                List.of(mark(START, "60"), mark(START.plusDays(10), "80")),
                List.of(mark(START.plusDays(6), "5"), mark(START.plusDays(13), "5")),
                new BigDecimal("70"),
                BigDecimal.TEN);
        assertThat(amended.rows()).extracting(row -> row.ordered().intValue()).containsExactly(80, 60);
    }

    @Test
    void aWeekUnderWayCountsUpToToday() {
        var chart = chart("40", "5", "5", "5", "5", "1");
        assertThat(chart.rows().get(0).on()).isEqualTo(TODAY);
    }

    @Test
    void weeksWithoutDaysKeepTheLevel() {
        var chart = chart("40", List.of(mark(START.plusDays(6), "5"), mark(START.plusDays(27), "5")));
        assertThat(chart.rows())
                .extracting(row -> row.on() + " " + row.spent() + " " + row.consumed())
                .containsExactly("2026-10-04 5 10", "2026-09-27 0 5", "2026-09-20 0 5", "2026-09-13 5 5");
    }

    @Test
    void twoMonthsWithoutDaysStayFlatInTheChart() {
        var chart = months(mark(LocalDate.of(2026, 7, 31), "79"), mark(LocalDate.of(2026, 10, 31), "46.75"));
        assertThat(chart.consumed())
                .extracting(at -> at.on() + " " + at.days())
                .containsExactly(
                        "2026-07-01 0", "2026-07-31 79", "2026-08-31 79", "2026-09-30 79", "2026-10-31 125.75");
    }

    @Test
    void nothingIsDoneBeforeTheFirstDays() {
        var chart = months(mark(LocalDate.of(2026, 9, 30), "4"));
        assertThat(chart.consumed())
                .extracting(at -> at.on() + " " + at.days())
                .containsExactly("2026-07-01 0", "2026-07-31 0", "2026-08-31 0", "2026-09-30 4");
    }

    private static BurnUp chart(String remaining, List<Mark> weeks) {
        return by(Stretch.WEEK, List.of(mark(START, "60")), weeks, new BigDecimal(remaining), BigDecimal.TEN);
    }

    private static BurnUp months(Mark... spent) {
        var first = LocalDate.of(2026, 7, 1);
        return BurnUp.of(
                first,
                DUE,
                List.of(mark(first, "150")),
                List.of(spent),
                Stretch.MONTH,
                BigDecimal.TEN,
                BigDecimal.TEN,
                LocalDate.of(2026, 11, 22));
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

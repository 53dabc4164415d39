package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class PeriodPropertyTests {

    private static final Gen<LocalDate> DAYS = Days.of(1999, 2101);

    @Test
    void coversItsFirstAndLastDayAndNoOther() {
        qt().forAll(DAYS, integers().between(0, 2000), integers().between(-10, 2010))
                .check((start, length, offset) -> {
                    var period = new Period(start, start.plusDays(length));
                    return period.covers(start.plusDays(offset)) == (offset >= 0 && offset <= length)
                            && period.days() == length + 1;
                });
    }

    @Test
    void coversAnotherWhereItCoversBothItsEnds() {
        qt().forAll(
                        DAYS,
                        integers().between(0, 300),
                        integers().between(-50, 350),
                        integers().between(0, 300))
                .check((start, length, offset, otherLength) -> {
                    var period = new Period(start, start.plusDays(length));
                    var other = new Period(start.plusDays(offset), start.plusDays(offset + otherLength));
                    return period.covers(other) == (offset >= 0 && offset + otherLength <= length);
                });
    }

    @Test
    @DisplayName("Lesson 11: an end before the start is refused")
    void neverEndsBeforeItStarts() {
        qt().forAll(DAYS, integers().between(1, 4000))
                .checkAssert((start, before) -> assertThatExceptionOfType(RuleViolation.class)
                        .isThrownBy(() -> new Period(start, start.minusDays(before)))
                        .matches(refused -> refused.code().equals("period.reversed")));
    }

    @Test
    void ofMonthsFollowedByAsManyLeavesNoGapWhereEachMonthHasTheDate() {
        qt().forAll(DAYS, integers().between(1, 48), integers().between(1, 48))
                .assuming((start, first, second) -> start.getDayOfMonth() <= 28)
                .check((start, first, second) -> {
                    var one = Period.ofMonths(start, first);
                    var next = Period.ofMonths(one.end().plusDays(1), second);
                    return next.end()
                            .equals(Period.ofMonths(start, first + second).end());
                });
    }

    @Test
    void ofMonthsNeverTouchesTheDateItWouldEndOn() {
        qt().forAll(DAYS, integers().between(1, 60)).check((start, months) -> {
            var end = Period.ofMonths(start, months).end();
            var month = YearMonth.from(start).plusMonths(months);
            return month.lengthOfMonth() < start.getDayOfMonth()
                    ? end.equals(month.atEndOfMonth())
                    : end.plusDays(1).equals(month.atDay(start.getDayOfMonth()));
        });
    }

    @Test
    void ofMoreMonthsOrBegunLaterEndsNoEarlier() {
        qt().forAll(DAYS, integers().between(1, 60))
                .check((start, months) -> !Period.ofMonths(start.plusDays(1), months)
                                .end()
                                .isBefore(Period.ofMonths(start, months).end())
                        && Period.ofMonths(start, months + 1)
                                .end()
                                .isAfter(Period.ofMonths(start, months).end()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2, 2026-05-01",
        "2026-12-31, 2, 2027-02-28",
        "2026-12-29, 2, 2027-02-28",
        "2027-01-01, 2, 2027-02-28",
        "2027-12-31, 2, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2026-01-31, 1, 2026-02-28",
        "2026-04-30, 1, 2026-05-29"
    })
    @DisplayName("CCAG-TIC 2021 art. 3.2: from date to date, to the end of a month that has no such date")
    void ofMonthsGoesFromDateToDate(LocalDate start, int months, LocalDate end) {
        assertThat(Period.ofMonths(start, months)).isEqualTo(new Period(start, end));
    }
}

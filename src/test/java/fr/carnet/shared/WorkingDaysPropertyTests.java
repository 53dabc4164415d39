package fr.carnet.shared;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

@DisplayName("A-2018 § 4.2: working days, French public holidays excluded")
class WorkingDaysPropertyTests {

    private static final Gen<LocalDate> DAYS = Days.of(2015, 2045);

    @Test
    void theDayReachedIsAWorkingDayAndExactlySoManyLieBehindIt() {
        qt().withExamples(300).forAll(DAYS, integers().between(1, 60)).check((from, count) -> {
            var reached = WorkingDays.after(from, count);
            long passed = Stream.iterate(from.plusDays(1), day -> !day.isAfter(reached), day -> day.plusDays(1))
                    .filter(WorkingDays::isWorkingDay)
                    .count();
            return WorkingDays.isWorkingDay(reached) && passed == count;
        });
    }

    @Test
    void countingOnFromThereIsCountingOn() {
        qt().withExamples(300)
                .forAll(DAYS, integers().between(0, 30), integers().between(0, 30))
                .check((from, first, second) -> WorkingDays.after(WorkingDays.after(from, first), second)
                        .equals(WorkingDays.after(from, first + second)));
    }

    @Test
    void aDayIsAWorkingDayOrAWeekendOrNamed() {
        qt().forAll(DAYS)
                .check(day -> WorkingDays.isWorkingDay(day)
                        == !(WorkingDays.isWeekend(day)
                                || WorkingDays.holiday(day).isPresent()));
    }

    @Test
    void everyYearHasItsElevenHolidays() {
        qt().withExamples(30)
                .forAll(integers().between(2015, 2045))
                .check(year ->
                        Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                                        .filter(day -> WorkingDays.holiday(day).isPresent())
                                        .count()
                                >= 10); // eleven, but where the Ascension falls on 1 or 8 May
    }
}

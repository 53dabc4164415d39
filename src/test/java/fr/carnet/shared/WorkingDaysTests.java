package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01",
        "2026-04-06",
        "2026-05-01",
        "2026-05-08",
        "2026-05-14",
        "2026-05-25",
        "2026-07-14",
        "2026-08-15",
        "2026-11-01",
        "2026-11-11",
        "2026-12-25"
    })
    void knowsTheElevenPublicHolidaysOfFrance(LocalDate holiday) {
        assertThat(WorkingDays.holiday(holiday)).isPresent();
        assertThat(WorkingDays.isWorkingDay(holiday)).isFalse();
    }

    @Test
    void countsElevenHolidaysInAYearAndNoMore() {
        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(day -> WorkingDays.holiday(day)
                        .isPresent()))
                .hasSize(11);
    }

    @Test
    void namesAHolidayInFrench() {
        assertThat(WorkingDays.holiday(LocalDate.of(2026, 7, 14)))
                .get()
                .asString()
                .isEqualToIgnoringCase("Fête nationale");
    }

    @Test
    @DisplayName("A-2018 § 4.2: eight working days jump weekends and holidays")
    void countsEightWorkingDaysOverAHoliday() {
        // Friday 8 May 2026 and Thursday 14 May 2026 are holidays.
        assertThat(WorkingDays.after(LocalDate.of(2026, 5, 6), 8)).isEqualTo(LocalDate.of(2026, 5, 20));
    }
}

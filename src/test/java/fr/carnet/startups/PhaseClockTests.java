package fr.carnet.startups;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhaseClockTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    @Test
    @DisplayName("The longest nominal duration counts: three months of investigation (domain.md § 6)")
    void endsOnTheLastDayOfAShorterMonth() {
        assertThat(clock(Phase.INVESTIGATION, START).nominalEnd()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void isWithinItsTimeOnTheLastDay() {
        assertThat(clock(Phase.INVESTIGATION, LocalDate.of(2026, 4, 30)).overdue())
                .isFalse();
        assertThat(clock(Phase.INVESTIGATION, LocalDate.of(2026, 5, 1)).overdue())
                .isTrue();
    }

    @Test
    void countsWholeWeeks() {
        assertThat(clock(Phase.CONSTRUCTION, START.plusDays(13)).weeks()).isEqualTo(1);
        assertThat(clock(Phase.CONSTRUCTION, START.plusDays(14)).weeks()).isEqualTo(2);
    }

    @Test
    void countsNothingBeforeThePhaseBegins() {
        PhaseClock early = clock(Phase.CONSTRUCTION, START.minusDays(10));

        assertThat(early.weeks()).isZero();
        assertThat(early.percent()).isZero();
    }

    @Test
    void saysTheNominalDurationInWeeks() {
        assertThat(clock(Phase.CONSOLIDATION, START).nominalWeeks()).isEqualTo(26);
        assertThat(clock(Phase.PASSATION, START).nominalWeeks()).isEqualTo(8);
    }

    @Test
    void passesAHundredPercentOnceOverdue() {
        assertThat(clock(Phase.INVESTIGATION, LocalDate.of(2026, 4, 30)).percent())
                .isEqualTo(100);
        assertThat(clock(Phase.INVESTIGATION, LocalDate.of(2026, 7, 31)).percent())
                .isGreaterThan(200);
    }

    private static PhaseClock clock(Phase phase, LocalDate on) {
        return new PhaseClock(phase, START, on);
    }
}

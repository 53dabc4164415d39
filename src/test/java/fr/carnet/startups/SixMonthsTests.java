package fr.carnet.startups;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The six-month rule (A-2018 § 1.3)")
class SixMonthsTests {

    private static final LocalDate ENTERED = LocalDate.of(2026, 3, 10);

    @Test
    void countsFromTheFirstPhaseEntered() {
        SixMonths rule = on(LocalDate.of(2026, 9, 1), null);

        assertThat(rule.decideBy()).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(rule.daysLeft()).isEqualTo(9);
    }

    @Test
    void asksForTheDecisionThirtyDaysAhead() {
        assertThat(on(LocalDate.of(2026, 8, 10), null).asksForDecision()).isFalse();
        assertThat(on(LocalDate.of(2026, 8, 11), null).asksForDecision()).isTrue();
    }

    @Test
    void keepsAskingOnceTheDayHasPassed() {
        SixMonths late = on(LocalDate.of(2026, 9, 13), null);

        assertThat(late.daysLeft()).isEqualTo(-3);
        assertThat(late.asksForDecision()).isTrue();
    }

    @Test
    void waitsForThePostponedCommittee() {
        SixMonths postponed = on(LocalDate.of(2026, 9, 13), LocalDate.of(2026, 12, 1));

        assertThat(postponed.decideBy()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(postponed.asksForDecision()).isFalse();
    }

    @Test
    void isNotShortenedByAPostponementThatEndsEarlier() {
        assertThat(on(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 15)).decideBy())
                .isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void isOverOnceTheServiceIsConsolidated() {
        SixMonths over = new SixMonths(Phase.CONSOLIDATION, ENTERED, null, null, LocalDate.of(2026, 9, 13));

        assertThat(over.running()).isFalse();
        assertThat(over.asksForDecision()).isFalse();
    }

    @Test
    void isOverOnceUsersAreFoundSatisfied() {
        SixMonths satisfied =
                new SixMonths(Phase.CONSTRUCTION, ENTERED, null, LocalDate.of(2026, 8, 20), LocalDate.of(2026, 9, 13));

        assertThat(satisfied.running()).isFalse();
        assertThat(satisfied.satisfied()).isTrue();
        assertThat(satisfied.asksForDecision()).isFalse();
    }

    private static SixMonths on(LocalDate day, @Nullable LocalDate postponedTo) {
        return new SixMonths(Phase.CONSTRUCTION, ENTERED, postponedTo, null, day);
    }
}

package fr.carnet.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-2018 § 4.2: « un point de coordination hebdomadaire »")
class PointRulesTests {

    private static final Week WEEK = Week.parse("2026-W47").orElseThrow();
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

    private static PointStanding point(boolean held, @Nullable LocalDate lastHeld, boolean superseded) {
        var of = held ? new PointStanding.Held(WEDNESDAY, Instant.EPOCH, "Alice", "") : null;
        return new PointStanding(WEEK, UUID.randomUUID(), of, lastHeld, superseded, null);
    }

    private static Optional<String> refusal(PointStanding point, LocalDate today) {
        return PointRules.refusal(point, today).map(Refusal::code);
    }

    @Test
    void isWrittenInItsWeek() {
        assertThat(refusal(point(false, null, false), WEEK.monday())).isEmpty();
        assertThat(refusal(point(false, null, false), WEEK.sunday())).isEmpty();
    }

    @Test
    void mayStillBeFinishedOnceItsWeekIsOver() {
        assertThat(refusal(point(false, null, false), WEEK.sunday().plusDays(1)))
                .isEmpty();
    }

    @Test
    void isNotWrittenBeforeItsWeek() {
        assertThat(refusal(point(false, null, false), WEEK.monday().minusDays(1)))
                .contains("point.future");
    }

    @Test
    void isNotWrittenOnceItIsHeld() {
        assertThat(refusal(point(true, null, false), WEDNESDAY)).contains("point.held");
    }

    @Test
    void isNotWrittenOnceALaterOneIsHeld() {
        assertThat(refusal(point(false, null, true), WEEK.sunday().plusDays(9))).contains("point.superseded");
    }

    @Test
    void showsTheFiguresOfTodayOrOfTheLastDayOfAWeekThatIsOver() {
        assertThat(point(false, null, false).on(WEDNESDAY)).isEqualTo(WEDNESDAY);
        assertThat(point(false, null, false).on(WEDNESDAY.plusDays(20))).isEqualTo(WEEK.sunday());
    }

    @Test
    void countsWhatWasDoneSinceTheLastPointOrForSevenDays() {
        assertThat(point(false, LocalDate.of(2026, 10, 28), false).since(WEDNESDAY))
                .isEqualTo("2026-10-28");
        assertThat(point(false, null, false).since(WEDNESDAY)).isEqualTo("2026-11-11");
    }

    @Test
    void aDecisionIsDueOnTheDayOfThePointOrLater() {
        assertThatCode(() -> PointRules.due(null, WEDNESDAY)).doesNotThrowAnyException();
        assertThatCode(() -> PointRules.due(WEDNESDAY, WEDNESDAY)).doesNotThrowAnyException();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> PointRules.due(WEDNESDAY.minusDays(1), WEDNESDAY))
                .extracting(RuleViolation::code)
                .isEqualTo("point.decision-due-before");
    }

    @Test
    void aDecisionIsPutOffBeyondItsDateAndTheDayOfThePoint() {
        assertThat(refused(Settlement.putOff(WEDNESDAY, ""), null)).contains("point.deferral-not-later");
        assertThat(refused(Settlement.putOff(WEDNESDAY.plusDays(1), ""), null)).isEmpty();
        assertThat(refused(Settlement.putOff(WEDNESDAY.plusDays(9), ""), WEDNESDAY.plusDays(9)))
                .contains("point.deferral-not-later");
        assertThat(refused(new Settlement(DecisionOutcome.DEFERRED, null, ""), null))
                .contains("point.deferral-undated");
    }

    @Test
    void aDecisionIsAbandonedForAReason() {
        assertThat(refused(Settlement.abandoned("  "), null)).contains("point.abandon-unexplained");
        assertThat(refused(Settlement.abandoned("Plus de budget"), null)).isEmpty();
        assertThat(refused(Settlement.DONE, null)).isEmpty();
    }

    private static Optional<String> refused(Settlement settlement, @Nullable LocalDate dueOn) {
        try {
            PointRules.settlement(settlement, dueOn, WEDNESDAY);
            return Optional.empty();
        } catch (RuleViolation refused) {
            return Optional.of(refused.code());
        }
    }
}

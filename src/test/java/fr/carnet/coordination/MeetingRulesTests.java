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
class MeetingRulesTests {

    private static final Week WEEK = Week.parse("2026-W47").orElseThrow();
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

    private static MeetingStanding meeting(boolean held, @Nullable LocalDate lastHeld, boolean superseded) {
        var of = held ? new MeetingStanding.Held(WEDNESDAY, Instant.EPOCH, "Alice", "") : null;
        return new MeetingStanding(WEEK, UUID.randomUUID(), of, lastHeld, superseded, null);
    }

    private static Optional<String> refusal(MeetingStanding meeting, LocalDate today) {
        return MeetingRules.refusal(meeting, today).map(Refusal::code);
    }

    @Test
    void isWrittenInItsWeek() {
        assertThat(refusal(meeting(false, null, false), WEEK.monday())).isEmpty();
        assertThat(refusal(meeting(false, null, false), WEEK.sunday())).isEmpty();
    }

    @Test
    void mayStillBeFinishedOnceItsWeekIsOver() {
        assertThat(refusal(meeting(false, null, false), WEEK.sunday().plusDays(1)))
                .isEmpty();
    }

    @Test
    void isNotWrittenBeforeItsWeek() {
        assertThat(refusal(meeting(false, null, false), WEEK.monday().minusDays(1)))
                .contains("point.future");
    }

    @Test
    void isNotWrittenOnceItIsHeld() {
        assertThat(refusal(meeting(true, null, false), WEDNESDAY)).contains("point.held");
    }

    @Test
    void isNotWrittenOnceALaterOneIsHeld() {
        assertThat(refusal(meeting(false, null, true), WEEK.sunday().plusDays(9)))
                .contains("point.superseded");
    }

    @Test
    void showsTheFiguresOfTodayOrOfTheLastDayOfAWeekThatIsOver() {
        assertThat(meeting(false, null, false).on(WEDNESDAY)).isEqualTo(WEDNESDAY);
        assertThat(meeting(false, null, false).on(WEDNESDAY.plusDays(20))).isEqualTo(WEEK.sunday());
    }

    @Test
    void countsWhatWasDoneSinceTheLastPointOrForSevenDays() {
        assertThat(meeting(false, LocalDate.of(2026, 10, 28), false).since(WEDNESDAY))
                .isEqualTo("2026-10-28");
        assertThat(meeting(false, null, false).since(WEDNESDAY)).isEqualTo("2026-11-11");
    }

    @Test
    void aDecisionIsDueOnTheDayOfThePointOrLater() {
        assertThatCode(() -> MeetingRules.due(null, WEDNESDAY)).doesNotThrowAnyException();
        assertThatCode(() -> MeetingRules.due(WEDNESDAY, WEDNESDAY)).doesNotThrowAnyException();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> MeetingRules.due(WEDNESDAY.minusDays(1), WEDNESDAY))
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
            MeetingRules.settlement(settlement, dueOn, WEDNESDAY);
            return Optional.empty();
        } catch (RuleViolation refused) {
            return Optional.of(refused.code());
        }
    }
}

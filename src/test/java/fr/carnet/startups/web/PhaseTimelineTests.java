package fr.carnet.startups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhaseTimelineTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void endsAPhaseWhereTheNextDecisionTakesEffect() {
        PhaseTimeline timeline = timeline(enters(Phase.INVESTIGATION, MARCH), enters(Phase.CONSTRUCTION, JUNE));

        assertThat(timeline.stages())
                .extracting(PhaseTimeline.Stage::phase, PhaseTimeline.Stage::entered, PhaseTimeline.Stage::left)
                .containsExactly(tuple(Phase.INVESTIGATION, MARCH, JUNE), tuple(Phase.CONSTRUCTION, JUNE, null));
        assertThat(timeline.current()).isEqualTo(timeline.stages().get(1));
    }

    @Test
    @DisplayName("Ties go to the later row (domain.md § 6)")
    void showsOnlyTheLastDecisionOfADay() {
        PhaseTimeline timeline = timeline(enters(Phase.CONSOLIDATION, JUNE), enters(Phase.CONSTRUCTION, JUNE));

        assertThat(timeline.stages()).extracting(PhaseTimeline.Stage::phase).containsExactly(Phase.CONSTRUCTION);
        assertThat(timeline.gates()).hasSize(1);
    }

    @Test
    void isInNoPhaseOnceStopped() {
        PhaseTimeline timeline = timeline(enters(Phase.INVESTIGATION, MARCH), stops(JUNE));

        assertThat(timeline.current()).isNull();
        assertThat(timeline.sixMonths()).isNull();
        assertThat(timeline.gates()).extracting(PhaseTimeline.Gate::sign).containsExactly("▶", "■");
    }

    @Test
    void goesOnThroughAPostponement() {
        PhaseTimeline timeline =
                timeline(enters(Phase.INVESTIGATION, MARCH), postpones(JUNE, LocalDate.of(2026, 12, 31)));

        assertThat(timeline.stages()).hasSize(1);
        assertThat(timeline.current()).isNotNull();
        assertThat(timeline.sixMonths().decideBy()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void goesOnWithoutStartingAnewWhereItStaysInItsPhase() {
        PhaseTimeline timeline = timeline(
                enters(Phase.CONSTRUCTION, MARCH),
                postpones(JUNE, LocalDate.of(2026, 12, 31)),
                row(GateOutcome.STAY, Phase.CONSTRUCTION, JUNE.plusDays(9), JUNE.plusDays(9)));

        assertThat(timeline.stages()).extracting(PhaseTimeline.Stage::entered).containsExactly(MARCH);
        assertThat(timeline.gates()).extracting(PhaseTimeline.Gate::sign).containsExactly("▶", "◆", "●");
        assertThat(timeline.sixMonths().decideBy()).isEqualTo(MARCH.plusMonths(6));
    }

    @Test
    void endsTheCountdownOnceUsersAreSatisfied() {
        PhaseTimeline timeline =
                timeline(enters(Phase.CONSTRUCTION, MARCH), row(GateOutcome.SATISFIED, Phase.CONSTRUCTION, JUNE, JUNE));

        assertThat(timeline.stages()).hasSize(1);
        assertThat(timeline.sixMonths().satisfied()).isTrue();
        assertThat(timeline.sixMonths().satisfiedOn()).isEqualTo(JUNE);
    }

    @Test
    void leavesOutWhatWasSetAside() {
        DecisionRow wrong = new DecisionRow(
                1,
                GateOutcome.STOP,
                null,
                JUNE,
                JUNE,
                "Comité",
                "Motifs",
                "",
                null,
                null,
                "Alice",
                "Erreur",
                "Alice",
                Instant.EPOCH,
                false);
        PhaseTimeline timeline = timeline(enters(Phase.CONSTRUCTION, MARCH), wrong);

        assertThat(timeline.current().phase()).isEqualTo(Phase.CONSTRUCTION);
        assertThat(timeline.gates()).hasSize(1);
    }

    @Test
    void isNotYetInAPhaseThatBeginsLater() {
        PhaseTimeline timeline =
                timeline(enters(Phase.INVESTIGATION, MARCH), enters(Phase.CONSTRUCTION, TODAY.plusDays(9)));

        assertThat(timeline.current().phase()).isEqualTo(Phase.INVESTIGATION);
    }

    @Test
    void saysByHowMuchAPhaseRanOver() {
        PhaseTimeline timeline =
                timeline(enters(Phase.INVESTIGATION, MARCH), enters(Phase.CONSTRUCTION, JUNE.plusDays(22)));

        assertThat(timeline.stages().get(0).overrun()).isEqualTo("+ 3\u00a0semaines");
    }

    @Test
    void isEmptyBeforeTheFirstDecision() {
        PhaseTimeline timeline = timeline();

        assertThat(timeline.empty()).isTrue();
        assertThat(timeline.current()).isNull();
    }

    @Test
    void drawsDaysAsPercentagesOfItsWidth() {
        TimeScale scale = new TimeScale(MARCH, MARCH.plusDays(200));

        assertThat(scale.at(MARCH)).isEqualTo("0.00%");
        assertThat(scale.at(MARCH.plusDays(25))).isEqualTo("12.50%");
        assertThat(scale.width(MARCH, MARCH.plusDays(100))).isEqualTo("50.00%");
        assertThat(scale.width(JUNE, MARCH)).isEqualTo("0.00%");
    }

    private static PhaseTimeline timeline(DecisionRow... decisions) {
        return PhaseTimeline.of(List.of(decisions), TODAY);
    }

    private static DecisionRow enters(Phase phase, LocalDate on) {
        return row(GateOutcome.CONTINUE, phase, on, on);
    }

    private static DecisionRow stops(LocalDate on) {
        return row(GateOutcome.STOP, null, on, on);
    }

    private static DecisionRow postpones(LocalDate on, LocalDate until) {
        return row(GateOutcome.POSTPONE, null, until, on);
    }

    private static DecisionRow row(GateOutcome outcome, Phase phase, LocalDate startsOn, LocalDate decidedOn) {
        return new DecisionRow(
                0, outcome, phase, startsOn, decidedOn, "Comité", "Motifs", "", null, null, "Alice", null, null, null,
                false);
    }
}

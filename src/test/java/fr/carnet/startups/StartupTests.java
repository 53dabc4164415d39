package fr.carnet.startups;

import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.carnet.shared.Actor;
import fr.carnet.shared.Phase;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gate decisions (domain.md § 6)")
class StartupTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final Startup startup = new Startup(StartupId.random(), "Mes démarches");

    @Test
    void goesThroughTheFourPhases() {
        assertThatCode(() -> {
                    enter(Phase.INVESTIGATION, JANUARY);
                    enter(Phase.CONSTRUCTION, JANUARY.plusMonths(2));
                    enter(Phase.CONSOLIDATION, JANUARY.plusMonths(6));
                    enter(Phase.PASSATION, JANUARY.plusMonths(10));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void maySkipAPhase() {
        enter(Phase.INVESTIGATION, JANUARY);

        assertThatCode(() -> enter(Phase.PASSATION, JUNE)).doesNotThrowAnyException();
    }

    @Test
    void playsNoPhaseAgain() {
        enter(Phase.CONSOLIDATION, JANUARY);

        assertRefused(() -> enter(Phase.CONSTRUCTION, JUNE), "startup.decision.backward");
        assertRefused(() -> enter(Phase.CONSOLIDATION, JUNE), "startup.decision.backward");
    }

    @Test
    void decidesNothingMoreOnceDissolved() {
        enter(Phase.INVESTIGATION, JANUARY);
        decide(GateOutcome.STOP, null, JUNE);

        assertRefused(() -> enter(Phase.CONSTRUCTION, JUNE.plusDays(1)), "startup.decision.dissolved");
        assertRefused(
                () -> startup.decide(
                        decision(GateOutcome.POSTPONE, null, JUNE, JUNE.plusDays(1)),
                        Actor.SYSTEM,
                        Instant.EPOCH,
                        TODAY),
                "startup.decision.dissolved");
    }

    @Test
    void correctsTheLastDecisionByAnotherOfTheSameDay() {
        enter(Phase.INVESTIGATION, JANUARY);
        decide(GateOutcome.STOP, null, JUNE);

        assertThatCode(() -> enter(Phase.CONSTRUCTION, JUNE)).doesNotThrowAnyException();
        assertRefused(() -> enter(Phase.CONSTRUCTION, JUNE.plusMonths(1)), "startup.decision.backward");
    }

    @Test
    void slipsNoDecisionUnderALaterOne() {
        enter(Phase.CONSTRUCTION, JUNE);

        assertRefused(() -> enter(Phase.INVESTIGATION, JANUARY), "startup.decision.out-of-order");
    }

    @Test
    void recordsNoDecisionBeforeItIsTaken() {
        assertRefused(() -> enter(Phase.INVESTIGATION, TODAY.plusDays(1)), "startup.decision.future");
        assertThatCode(() -> enter(Phase.INVESTIGATION, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void mayTakeEffectLater() {
        GateDecision later = decision(GateOutcome.CONTINUE, Phase.INVESTIGATION, TODAY, TODAY.plusDays(9));

        assertThatCode(() -> startup.decide(later, Actor.SYSTEM, Instant.EPOCH, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("Construction begins on an accepted product sheet (A-2016 § 4.3)")
    void asksForTheProductSheet() {
        assertRefused(() -> decideWithout(Phase.CONSTRUCTION, "", "Ministère"), "startup.decision.product-sheet");
    }

    @Test
    @DisplayName("Consolidation begins on usage results (A-2016 § 4.3.4)")
    void asksForUsageResults() {
        assertRefused(() -> decideWithout(Phase.CONSOLIDATION, " ", "Ministère"), "startup.decision.usage-results");
    }

    @Test
    void asksWhoTakesTheServiceOver() {
        assertRefused(() -> decideWithout(Phase.PASSATION, "Bilan", ""), "startup.decision.receiver");
    }

    @Test
    void namesAPhaseExactlyWhenItContinues() {
        assertRefused(() -> decision(GateOutcome.CONTINUE, null, JANUARY, JANUARY), "startup.decision.phase-missing");
        assertRefused(
                () -> decision(GateOutcome.STOP, Phase.PASSATION, JANUARY, JANUARY),
                "startup.decision.phase-superfluous");
    }

    @Test
    void takesNoEffectBeforeItIsDecided() {
        assertRefused(() -> decision(GateOutcome.STOP, null, JUNE, JUNE.minusDays(1)), "startup.decision.retroactive");
        assertRefused(() -> decision(GateOutcome.POSTPONE, null, JUNE, JUNE), "startup.decision.postponed-to-same-day");
    }

    private void enter(Phase phase, LocalDate on) {
        decide(GateOutcome.CONTINUE, phase, on);
    }

    private void decide(GateOutcome outcome, @Nullable Phase phase, LocalDate on) {
        startup.decide(decision(outcome, phase, on, on), Actor.SYSTEM, Instant.EPOCH, TODAY);
    }

    private void decideWithout(Phase phase, String evidence, String receiver) {
        GateDecision bare =
                new GateDecision(GateOutcome.CONTINUE, phase, JANUARY, JANUARY, "Comité", "Motifs", evidence, receiver);
        startup.decide(bare, Actor.SYSTEM, Instant.EPOCH, TODAY);
    }

    private static GateDecision decision(
            GateOutcome outcome, @Nullable Phase phase, LocalDate decidedOn, LocalDate startsOn) {
        return new GateDecision(
                outcome, phase, decidedOn, startsOn, "Comité d’engagement", "Motifs", "Fiche produit", "Ministère");
    }
}

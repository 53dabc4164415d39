package fr.carnet.startups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.shared.Actor;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

        assertRefused("startup.decision.backward", () -> enter(Phase.CONSTRUCTION, JUNE));
        assertRefused("startup.decision.backward", () -> enter(Phase.CONSOLIDATION, JUNE));
    }

    @Test
    void decidesNothingMoreOnceDissolved() {
        enter(Phase.INVESTIGATION, JANUARY);
        decide(GateOutcome.STOP, null, JUNE);

        assertRefused("startup.decision.dissolved", () -> enter(Phase.CONSTRUCTION, JUNE.plusDays(1)));
        assertRefused(
                "startup.decision.dissolved",
                () -> startup.decide(
                        decision(GateOutcome.POSTPONE, null, JUNE, JUNE.plusDays(1)),
                        Actor.SYSTEM,
                        Instant.EPOCH,
                        TODAY));
    }

    @Test
    void correctsTheLastDecisionByAnotherOfTheSameDay() {
        enter(Phase.INVESTIGATION, JANUARY);
        decide(GateOutcome.STOP, null, JUNE);

        assertThatCode(() -> enter(Phase.CONSTRUCTION, JUNE)).doesNotThrowAnyException();
        assertRefused("startup.decision.backward", () -> enter(Phase.CONSTRUCTION, JUNE.plusMonths(1)));
    }

    @Test
    void slipsNoDecisionUnderALaterOne() {
        enter(Phase.CONSTRUCTION, JUNE);

        assertRefused("startup.decision.out-of-order", () -> enter(Phase.INVESTIGATION, JANUARY));
    }

    @Test
    void recordsNoDecisionBeforeItIsTaken() {
        assertRefused("startup.decision.future", () -> enter(Phase.INVESTIGATION, TODAY.plusDays(1)));
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
        assertRefused("startup.decision.product-sheet", () -> decideWithout(Phase.CONSTRUCTION, "", "Ministère"));
    }

    @Test
    @DisplayName("Consolidation begins on usage results (A-2016 § 4.3.4)")
    void asksForUsageResults() {
        assertRefused("startup.decision.usage-results", () -> decideWithout(Phase.CONSOLIDATION, " ", "Ministère"));
    }

    @Test
    void asksWhoTakesTheServiceOver() {
        assertRefused("startup.decision.receiver", () -> decideWithout(Phase.PASSATION, "Bilan", ""));
    }

    @Test
    void namesAPhaseExactlyWhenItContinues() {
        assertRefused("startup.decision.phase-missing", () -> decision(GateOutcome.CONTINUE, null, JANUARY, JANUARY));
        assertRefused(
                "startup.decision.phase-superfluous",
                () -> decision(GateOutcome.STOP, Phase.PASSATION, JANUARY, JANUARY));
    }

    @Test
    void takesNoEffectBeforeItIsDecided() {
        assertRefused("startup.decision.retroactive", () -> decision(GateOutcome.STOP, null, JUNE, JUNE.minusDays(1)));
        assertRefused("startup.decision.postponed-to-same-day", () -> decision(GateOutcome.POSTPONE, null, JUNE, JUNE));
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

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}

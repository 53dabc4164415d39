package fr.carnet.startups;

import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.carnet.documents.FileId;
import fr.carnet.shared.Actor;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Warning;
import fr.carnet.startups.GateRules.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gate decisions (domain.md § 6)")
class StartupTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final Startup startup = new Startup(StartupId.random(), "Mes démarches");
    private List<Warning> warned = List.of();

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
                        Facts.NONE,
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

        assertThatCode(() -> startup.decide(later, Facts.NONE, Actor.SYSTEM, Instant.EPOCH, TODAY))
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
    void takesAFileOrAnAcceptedSheetForATextOfEvidence() {
        Facts file = new Facts(Set.of(FileId.random()), false, List.of());
        Facts sheet = new Facts(Set.of(), true, List.of());

        assertThatCode(() -> decideWithout(Phase.CONSTRUCTION, "", "", sheet)).doesNotThrowAnyException();
        assertRefused(
                () -> new Startup(StartupId.random(), "Une autre")
                        .decide(bare(Phase.CONSOLIDATION), sheet, Actor.SYSTEM, Instant.EPOCH, TODAY),
                "startup.decision.usage-results");
        assertThatCode(() -> new Startup(StartupId.random(), "Une autre")
                        .decide(bare(Phase.CONSOLIDATION), file, Actor.SYSTEM, Instant.EPOCH, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void goesOnInTheSamePhaseWithoutStartingItAnew() {
        enter(Phase.INVESTIGATION, JANUARY);
        decide(GateOutcome.STAY, null, JANUARY.plusMonths(2));

        assertThatCode(() -> enter(Phase.CONSTRUCTION, JUNE)).doesNotThrowAnyException();
        assertRefused(() -> decide(GateOutcome.STAY, null, JANUARY.plusMonths(1)), "startup.decision.out-of-order");
    }

    @Test
    void staysOnlyInAPhase() {
        assertRefused(() -> decide(GateOutcome.STAY, null, JANUARY), "startup.decision.no-phase");
        enter(Phase.INVESTIGATION, JANUARY);
        decide(GateOutcome.STOP, null, JUNE);
        assertRefused(() -> decide(GateOutcome.STAY, null, JUNE), "startup.decision.dissolved");
    }

    @Test
    @DisplayName("Satisfied users end the six months in construction only (A-2018 § 1.3)")
    void isSatisfiedInConstructionOnly() {
        enter(Phase.INVESTIGATION, JANUARY);
        assertRefused(
                () -> decide(GateOutcome.SATISFIED, null, JANUARY.plusDays(9)), "startup.decision.satisfied-outside");
        enter(Phase.CONSTRUCTION, JANUARY.plusMonths(2));

        assertThatCode(() -> decide(GateOutcome.SATISFIED, null, JUNE)).doesNotThrowAnyException();
        GateDecision bare = new GateDecision(GateOutcome.SATISFIED, null, JUNE, JUNE, "Comité", "Motifs", " ", "");
        assertRefused(
                () -> startup.decide(bare, Facts.NONE, Actor.SYSTEM, Instant.EPOCH, TODAY),
                "startup.decision.usage-results");
    }

    @Test
    @DisplayName("A trial lasts three to six months (A-2016 § 4.3.4)")
    void warnsOfATrialTooShortOrTooLong() {
        LocalDate[] days = {
            JANUARY.plusMonths(3).minusDays(1),
            JANUARY.plusMonths(3),
            JANUARY.plusMonths(6),
            JANUARY.plusMonths(6).plusDays(1)
        };
        List<String> codes = Arrays.stream(days)
                .map(day -> {
                    Startup other = new Startup(StartupId.random(), "Une autre");
                    other.decide(entry(Phase.CONSTRUCTION, JANUARY), Facts.NONE, Actor.SYSTEM, Instant.EPOCH, TODAY);
                    return other
                            .decide(entry(Phase.CONSOLIDATION, day), Facts.NONE, Actor.SYSTEM, Instant.EPOCH, TODAY)
                            .stream()
                            .map(Warning::code)
                            .findFirst()
                            .orElse("");
                })
                .toList();

        assertThat(codes).containsExactly("startup.warning.short-trial", "", "", "startup.warning.long-trial");
    }

    @Test
    void warnsOfATrialThatWasSkipped() {
        enter(Phase.INVESTIGATION, JANUARY);
        enter(Phase.CONSOLIDATION, JUNE);

        assertThat(warned).extracting(Warning::code).containsExactly("startup.warning.no-trial");
    }

    @Test
    @DisplayName("Construction begins on an accepted product sheet (A-2016 § 4.2.4)")
    void warnsOfAConstructionWithoutAnAcceptedSheet() {
        enter(Phase.CONSTRUCTION, JANUARY);
        assertThat(warned).extracting(Warning::code).containsExactly("startup.warning.no-sheet");

        Startup other = new Startup(StartupId.random(), "Une autre");
        assertThat(other.decide(
                        entry(Phase.CONSTRUCTION, JANUARY),
                        new Facts(Set.of(), true, List.of()),
                        Actor.SYSTEM,
                        Instant.EPOCH,
                        TODAY))
                .isEmpty();
    }

    @Test
    void warnsOfTheOrdersThatAStopLeavesRunning() {
        Facts running = new Facts(Set.of(), false, List.of("BC-2018-2026-0001", "BC-2018-2026-0002"));

        assertThat(startup.decide(
                        decision(GateOutcome.STOP, null, JUNE, JUNE), running, Actor.SYSTEM, Instant.EPOCH, TODAY))
                .containsExactly(Warning.of("startup.warning.running-orders", "BC-2018-2026-0001, BC-2018-2026-0002"));
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
        warned = startup.decide(decision(outcome, phase, on, on), Facts.NONE, Actor.SYSTEM, Instant.EPOCH, TODAY);
    }

    private void decideWithout(Phase phase, String evidence, String receiver) {
        decideWithout(phase, evidence, receiver, Facts.NONE);
    }

    private void decideWithout(Phase phase, String evidence, String receiver, Facts facts) {
        GateDecision bare =
                new GateDecision(GateOutcome.CONTINUE, phase, JANUARY, JANUARY, "Comité", "Motifs", evidence, receiver);
        startup.decide(bare, facts, Actor.SYSTEM, Instant.EPOCH, TODAY);
    }

    private static GateDecision entry(Phase phase, LocalDate on) {
        return decision(GateOutcome.CONTINUE, phase, on, on);
    }

    private static GateDecision bare(Phase phase) {
        return new GateDecision(GateOutcome.CONTINUE, phase, JANUARY, JANUARY, "Comité", "Motifs", "", "");
    }

    private static GateDecision decision(
            GateOutcome outcome, @Nullable Phase phase, LocalDate decidedOn, LocalDate startsOn) {
        return new GateDecision(
                outcome, phase, decidedOn, startsOn, "Comité d’engagement", "Motifs", "Fiche produit", "Ministère");
    }
}

package fr.carnet.startups;

import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a gate decision must respect to be recorded, rule by rule (domain.md § 6; A-2016 § 4.3, § 4.3.4). */
final class GateRules {

    /**
     * @param last the decision that holds once all recorded ones have begun, or null before the first
     * @param before the one that holds the day before the decision at hand begins
     */
    record Case(
            GateDecision decision,
            @Nullable PhaseDecision last,
            @Nullable PhaseDecision before,
            LocalDate today) {}

    private interface Rule {
        Optional<Refusal> check(Case gate);
    }

    private static final List<Rule> RULES = List.of(
            GateRules::isAlreadyTaken,
            GateRules::followsTheLast,
            GateRules::isNotDissolved,
            GateRules::goesForward,
            GateRules::restsOnEvidence,
            GateRules::namesWhoTakesOver);

    private GateRules() {}

    /**
     * @throws RuleViolation for the first rule that refuses
     */
    static void check(Case gate) {
        for (Rule rule : RULES) {
            rule.check(gate).map(Refusal::violation).ifPresent(refusal -> {
                throw refusal;
            });
        }
    }

    private static Optional<Refusal> isAlreadyTaken(Case gate) {
        return refuseIf(
                gate.decision().decidedOn().isAfter(gate.today()),
                "startup.decision.future",
                gate.decision().decidedOn());
    }

    /** A decision may begin on the day of the last one: being the later row, it then replaces it. */
    private static Optional<Refusal> followsTheLast(Case gate) {
        PhaseDecision last = gate.last();
        return refuseIf(
                last != null && gate.decision().startsOn().isBefore(last.startsOn()),
                "startup.decision.out-of-order",
                last == null ? gate.today() : last.startsOn());
    }

    private static Optional<Refusal> isNotDissolved(Case gate) {
        PhaseDecision before = gate.before();
        return refuseIf(
                before != null && before.isStop(),
                "startup.decision.dissolved",
                before == null ? gate.today() : before.startsOn());
    }

    /** A phase may be skipped, never played again. */
    private static Optional<Refusal> goesForward(Case gate) {
        Phase target = gate.decision().phase();
        PhaseDecision before = gate.before();
        if (target == null || before == null || before.phase() == null) {
            return Optional.empty();
        }
        return refuseIf(
                target.compareTo(before.phase()) <= 0, "startup.decision.backward", before.phase(), before.startsOn());
    }

    private static Optional<Refusal> restsOnEvidence(Case gate) {
        Phase target = gate.decision().phase();
        return refuseIf(
                (target == Phase.CONSTRUCTION || target == Phase.CONSOLIDATION)
                        && gate.decision().evidence().isBlank(),
                target == Phase.CONSTRUCTION ? "startup.decision.product-sheet" : "startup.decision.usage-results");
    }

    private static Optional<Refusal> namesWhoTakesOver(Case gate) {
        return refuseIf(
                gate.decision().phase() == Phase.PASSATION
                        && gate.decision().receiver().isBlank(),
                "startup.decision.receiver");
    }

    private static Optional<Refusal> refuseIf(boolean refused, String code, Object... args) {
        return refused ? Optional.of(Refusal.of(code, args)) : Optional.empty();
    }
}

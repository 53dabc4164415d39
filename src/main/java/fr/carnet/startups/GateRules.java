package fr.carnet.startups;

import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that refuse a gate decision (domain.md § 6; A-2016 § 4.3, § 4.3.4). */
final class GateRules {

    /**
     * A decision to be recorded, and what the startup's earlier decisions say.
     *
     * @param last the decision that holds once all recorded ones have begun, or null before the first
     * @param before the one that holds the day before the decision at hand begins
     */
    record Case(
            GateDecision decision,
            @Nullable PhaseDecision last,
            @Nullable PhaseDecision before,
            LocalDate today) {}

    private static final List<Rule<Case>> RULES = List.of(
            GateRules::isAlreadyTaken,
            GateRules::followsTheLast,
            GateRules::isNotDissolved,
            GateRules::goesForward,
            GateRules::restsOnEvidence,
            GateRules::namesWhoTakesOver);

    private GateRules() {}

    /**
     * Refuses a decision that breaks a rule.
     *
     * @throws RuleViolation for the first rule that refuses
     */
    static void check(Case gate) {
        RuleViolation.refuse(Rule.first(RULES, gate));
    }

    private static Optional<Refusal> isAlreadyTaken(Case gate) {
        return Rule.refuseIf(
                gate.decision().decidedOn().isAfter(gate.today()),
                "startup.decision.future",
                gate.decision().decidedOn());
    }

    /** A decision may begin on the day of the last one: being the later row, it then replaces it. */
    private static Optional<Refusal> followsTheLast(Case gate) {
        PhaseDecision last = gate.last();
        return Rule.refuseIf(
                last != null && gate.decision().startsOn().isBefore(last.startsOn()),
                "startup.decision.out-of-order",
                last == null ? gate.today() : last.startsOn());
    }

    private static Optional<Refusal> isNotDissolved(Case gate) {
        PhaseDecision before = gate.before();
        return Rule.refuseIf(
                before != null && before.isStop(),
                "startup.decision.dissolved",
                before == null ? gate.today() : before.startsOn());
    }

    /** A phase may be skipped, but not entered twice. */
    private static Optional<Refusal> goesForward(Case gate) {
        Phase target = gate.decision().phase();
        PhaseDecision before = gate.before();
        if (target == null || before == null || before.phase() == null) {
            return Optional.empty();
        }
        return Rule.refuseIf(
                target.compareTo(before.phase()) <= 0, "startup.decision.backward", before.phase(), before.startsOn());
    }

    private static Optional<Refusal> restsOnEvidence(Case gate) {
        Phase target = gate.decision().phase();
        return Rule.refuseIf(
                (target == Phase.CONSTRUCTION || target == Phase.CONSOLIDATION)
                        && gate.decision().evidence().isBlank(),
                target == Phase.CONSTRUCTION ? "startup.decision.product-sheet" : "startup.decision.usage-results");
    }

    private static Optional<Refusal> namesWhoTakesOver(Case gate) {
        return Rule.refuseIf(
                gate.decision().phase() == Phase.PASSATION
                        && gate.decision().receiver().isBlank(),
                "startup.decision.receiver");
    }
}

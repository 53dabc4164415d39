package fr.carnet.startups;

import fr.carnet.documents.FileId;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The rules that refuse a gate decision (domain.md § 6; A-2016 § 4.3, § 4.3.4). */
final class GateRules {

    /**
     * What decides besides what is typed.
     *
     * @param files what the decision rests on
     * @param sheetAccepted whether the startup's product sheet was accepted by the day of the decision
     * @param runningOrders the numbers of the startup's orders that nothing has ended yet, where it is stopped
     */
    record Facts(Set<FileId> files, boolean sheetAccepted, List<String> runningOrders) {

        static final Facts NONE = new Facts(Set.of(), false, List.of());
    }

    /**
     * A decision to be recorded, and what the startup's other decisions say.
     *
     * @param course the other decisions that hold
     */
    record Case(GateDecision decision, Facts facts, Course course, LocalDate today) {

        /** Whether something is typed or handed over as evidence. */
        boolean isDocumented() {
            return !decision.evidence().isBlank() || !facts.files().isEmpty();
        }

        /** Where the startup stands the day before the decision begins, or that same day where it stays there. */
        Optional<PhaseDecision> before() {
            LocalDate day = decision.startsOn();
            return Optional.ofNullable(course.standing(decision.outcome().staysInPhase() ? day : day.minusDays(1)));
        }
    }

    private static final List<Rule<Case>> OF_ANY = List.of(
            GateRules::isAlreadyTaken,
            GateRules::isNotDissolved,
            GateRules::staysInAPhase,
            GateRules::isSatisfiedInConstruction,
            GateRules::goesForward,
            GateRules::restsOnEvidence,
            GateRules::namesWhoTakesOver);

    private static final List<Rule<Case>> OF_CORRECTION = List.of(GateRules::leadsToTheNext);

    private GateRules() {}

    /**
     * Refuses a decision that breaks a rule.
     *
     * @throws RuleViolation for the first rule that refuses
     */
    static void check(Case gate) {
        RuleViolation.refuse(followsTheLast(gate).or(() -> Rule.first(OF_ANY, gate)));
    }

    /**
     * Refuses a decision that is to hold in place of another one, and may stand before later ones.
     *
     * @throws RuleViolation for the first rule that refuses
     */
    static void checkInPlace(Case gate) {
        RuleViolation.refuse(Rule.first(OF_ANY, gate).or(() -> Rule.first(OF_CORRECTION, gate)));
    }

    /**
     * Refuses a correction after which a decision would say of a phase that it goes on, and the startup was in another.
     *
     * @throws RuleViolation {@code startup.correction.astray}
     */
    static void checkStays(Course corrected) {
        PhaseDecision astray = corrected.astray();
        if (astray != null) {
            throw new RuleViolation(
                    "startup.correction.astray", Objects.requireNonNull(astray.phase()), astray.startsOn());
        }
    }

    private static Optional<Refusal> isAlreadyTaken(Case gate) {
        return Rule.refuseIf(
                gate.decision().decidedOn().isAfter(gate.today()),
                "startup.decision.future",
                gate.decision().decidedOn());
    }

    /** A decision may begin on the day of the last one: being the later row, it then replaces it. */
    private static Optional<Refusal> followsTheLast(Case gate) {
        return Optional.ofNullable(gate.course().last())
                .filter(last -> gate.decision().startsOn().isBefore(last.startsOn()))
                .map(last -> Refusal.of("startup.decision.out-of-order", last.startsOn()));
    }

    private static Optional<Refusal> isNotDissolved(Case gate) {
        return gate.before()
                .filter(PhaseDecision::isStop)
                .map(stop -> Refusal.of("startup.decision.dissolved", stop.startsOn()));
    }

    private static Optional<Refusal> staysInAPhase(Case gate) {
        return Rule.refuseIf(
                gate.decision().outcome().staysInPhase() && gate.before().isEmpty(), "startup.decision.no-phase");
    }

    /** The trial is the construction; a startup in another phase has no six months to be satisfied of. */
    private static Optional<Refusal> isSatisfiedInConstruction(Case gate) {
        return gate.before()
                .filter(before -> gate.decision().outcome() == GateOutcome.SATISFIED)
                .flatMap(before -> Optional.ofNullable(before.phase()))
                .filter(phase -> phase != Phase.CONSTRUCTION)
                .map(phase -> Refusal.of("startup.decision.satisfied-outside", phase));
    }

    /** A phase may be skipped, but not entered twice. */
    private static Optional<Refusal> goesForward(Case gate) {
        Phase target = gate.decision().phase();
        if (target == null) {
            return Optional.empty();
        }
        return gate.before()
                .filter(before -> before.phase() != null && target.compareTo(before.phase()) <= 0)
                .map(before -> Refusal.of(
                        "startup.decision.backward", Objects.requireNonNull(before.phase()), before.startsOn()));
    }

    private static Optional<Refusal> restsOnEvidence(Case gate) {
        if (gate.isDocumented()) {
            return Optional.empty();
        }
        GateDecision decision = gate.decision();
        if (decision.phase() == Phase.CONSTRUCTION) {
            return Rule.refuseIf(!gate.facts().sheetAccepted(), "startup.decision.product-sheet");
        }
        boolean ofUsage = decision.phase() == Phase.CONSOLIDATION || decision.outcome() == GateOutcome.SATISFIED;
        return Rule.refuseIf(ofUsage, "startup.decision.usage-results");
    }

    private static Optional<Refusal> namesWhoTakesOver(Case gate) {
        return Rule.refuseIf(
                gate.decision().phase() == Phase.PASSATION
                        && gate.decision().receiver().isBlank(),
                "startup.decision.receiver");
    }

    /** What follows stays as it was recorded: no later phase is entered twice, and nothing follows a stop. */
    private static Optional<Refusal> leadsToTheNext(Case gate) {
        GateDecision decision = gate.decision();
        PhaseDecision next = gate.course().next(decision.startsOn());
        if (next == null || !decision.outcome().moves()) {
            return Optional.empty();
        }
        Phase target = decision.phase();
        if (target == null) {
            return Optional.of(Refusal.of("startup.correction.stop-before", next.startsOn()));
        }
        return Optional.ofNullable(next.phase())
                .filter(phase -> phase.compareTo(target) <= 0)
                .map(phase -> Refusal.of("startup.correction.before", phase, next.startsOn()));
    }
}

package fr.carnet.startups;

import fr.carnet.shared.Phase;
import fr.carnet.shared.Warning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Warns of what does not forbid a gate decision, but is to be confirmed (domain.md § 6; A-2016 § 4.2.4, § 4.3.4). */
final class GateWarnings {

    /** How long a trial lasts at least, and at most, before the gate to consolidation. */
    static final int SHORTEST_TRIAL_MONTHS = 3;

    static final int LONGEST_TRIAL_MONTHS = 6;

    private static final List<Function<GateRules.Case, Optional<Warning>>> WARNINGS = List.of(
            GateWarnings::sheetIsAccepted,
            GateWarnings::trialIsLongEnough,
            GateWarnings::trialIsNotTooLong,
            GateWarnings::leavesNoOrderRunning);

    private GateWarnings() {}

    static List<Warning> of(GateRules.Case gate) {
        return WARNINGS.stream()
                .flatMap(warning -> warning.apply(gate).stream())
                .toList();
    }

    private static Optional<Warning> sheetIsAccepted(GateRules.Case gate) {
        boolean entersConstruction = gate.decision().phase() == Phase.CONSTRUCTION;
        return entersConstruction && !gate.facts().sheetAccepted()
                ? Optional.of(
                        Warning.of("startup.warning.no-sheet", gate.decision().decidedOn()))
                : Optional.empty();
    }

    private static Optional<Warning> trialIsLongEnough(GateRules.Case gate) {
        if (gate.decision().phase() != Phase.CONSOLIDATION) {
            return Optional.empty();
        }
        Optional<LocalDate> trial = trial(gate);
        if (trial.isEmpty()) {
            return Optional.of(Warning.of("startup.warning.no-trial"));
        }
        LocalDate earliest = trial.get().plusMonths(SHORTEST_TRIAL_MONTHS);
        return gate.decision().startsOn().isBefore(earliest)
                ? Optional.of(Warning.of("startup.warning.short-trial", trial.get(), earliest))
                : Optional.empty();
    }

    private static Optional<Warning> trialIsNotTooLong(GateRules.Case gate) {
        if (gate.decision().phase() != Phase.CONSOLIDATION) {
            return Optional.empty();
        }
        return trial(gate)
                .filter(since -> gate.decision().startsOn().isAfter(since.plusMonths(LONGEST_TRIAL_MONTHS)))
                .map(since -> Warning.of("startup.warning.long-trial", since, since.plusMonths(LONGEST_TRIAL_MONTHS)));
    }

    /** A stop ends no order: that is for the buyer to do, order by order. */
    private static Optional<Warning> leavesNoOrderRunning(GateRules.Case gate) {
        List<String> orders = gate.facts().runningOrders();
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(Warning.of("startup.warning.running-orders", String.join(", ", orders)));
    }

    /** When the trial began: with the construction that the startup leaves. */
    private static Optional<LocalDate> trial(GateRules.Case gate) {
        return gate.before()
                .filter(before -> before.phase() == Phase.CONSTRUCTION)
                .map(PhaseDecision::startsOn);
    }
}

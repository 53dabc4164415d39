package fr.carnet.startups.web;

import fr.carnet.shared.French;
import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.PhaseClock;
import fr.carnet.startups.SixMonths;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A startup's phases as a picture and as a table: how long each lasted against its longest nominal duration, and the gates
 * between them with their outcome. Decisions that were set aside are no part of it.
 *
 * @param postponedTo when a committee that postponed, and decided nothing since, looks again
 */
record PhaseTimeline(
        LocalDate today,
        List<Stage> stages,
        List<Gate> gates,
        @Nullable LocalDate postponedTo) {

    /**
     * A phase that the startup went through; a decision replaced on its own day begins none.
     *
     * @param left when the next decision took effect; null while the phase lasts
     */
    record Stage(Phase phase, LocalDate entered, @Nullable LocalDate left, LocalDate on) {

        public PhaseClock clock() {
            return new PhaseClock(phase, entered, until());
        }

        /** When it ended, or today. */
        public LocalDate until() {
            return left == null ? on : left;
        }

        /** {@code + 3 semaines}: beyond the longest nominal duration, once it is overdue. */
        public String overrun() {
            long weeks = clock().weeks() - clock().nominalWeeks();
            return "+ " + French.plural(Math.max(1, weeks), "semaine", "semaines");
        }
    }

    /**
     * A decision, where it took effect; a postponement where it was taken.
     *
     * @param until when a committee that postponed looks again, otherwise null
     */
    record Gate(
            GateOutcome outcome,
            @Nullable Phase phase,
            LocalDate on,
            @Nullable LocalDate until) {

        /** The sign that marks it in the picture. */
        public String sign() {
            return switch (outcome) {
                case CONTINUE -> "▶";
                case STAY -> "●";
                case SATISFIED -> "✓";
                case STOP -> "■";
                case POSTPONE -> "◆";
            };
        }
    }

    static PhaseTimeline of(List<DecisionRow> all, LocalDate today) {
        List<DecisionRow> decisions = all.stream().filter(DecisionRow::holds).toList();
        List<DecisionRow> moves = moves(decisions);
        List<Stage> stages = new ArrayList<>();
        for (int at = 0; at < moves.size(); at++) {
            Phase phase = moves.get(at).phase();
            if (phase != null) {
                LocalDate left = at + 1 < moves.size() ? moves.get(at + 1).startsOn() : null;
                stages.add(new Stage(phase, moves.get(at).startsOn(), left, today));
            }
        }
        List<Gate> gates = decisions.stream()
                .filter(decision -> !decision.outcome().moves() || moves.contains(decision))
                .map(PhaseTimeline::gate)
                .toList();
        return new PhaseTimeline(today, stages, gates, postponedTo(decisions));
    }

    public boolean empty() {
        return stages.isEmpty();
    }

    /** The phase of today. */
    @Nullable
    Stage current() {
        return stages.stream()
                .filter(stage -> !stage.entered().isAfter(today))
                .filter(stage -> stage.left() == null || stage.left().isAfter(today))
                .findFirst()
                .orElse(null);
    }

    /** The countdown of the first six months, while it runs or since users were found satisfied. */
    @Nullable
    SixMonths sixMonths() {
        Stage current = current();
        if (current == null) {
            return null;
        }
        LocalDate satisfiedOn = gates.stream()
                .filter(gate ->
                        gate.outcome() == GateOutcome.SATISFIED && !gate.on().isAfter(today))
                .map(Gate::on)
                .findFirst()
                .orElse(null);
        SixMonths rule = new SixMonths(current.phase(), stages.get(0).entered(), postponedTo, satisfiedOn, today);
        return rule.running() || rule.satisfied() ? rule : null;
    }

    /** A postponement waits until the next decision taken, whatever it is. */
    private static @Nullable LocalDate postponedTo(List<DecisionRow> decisions) {
        Comparator<DecisionRow> taken =
                Comparator.comparing(DecisionRow::decidedOn).thenComparing(DecisionRow::id);
        Optional<DecisionRow> answer = decisions.stream()
                .filter(decision -> decision.outcome() != GateOutcome.POSTPONE)
                .max(taken);
        return decisions.stream()
                .filter(decision -> decision.outcome() == GateOutcome.POSTPONE)
                .filter(decision -> answer.isEmpty() || taken.compare(decision, answer.get()) > 0)
                .map(DecisionRow::startsOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A scale with room for today, for each gate and for the nominal end of each phase. */
    public TimeScale scale() {
        List<LocalDate> days = new ArrayList<>(List.of(today));
        stages.forEach(stage -> days.add(stage.clock().nominalEnd()));
        gates.forEach(gate -> days.add(gate.on()));
        return new TimeScale(Collections.min(days), Collections.max(days).plusDays(7));
    }

    /** The decisions that moved the startup; of several on one day only the last. */
    private static List<DecisionRow> moves(List<DecisionRow> decisions) {
        List<DecisionRow> moves = new ArrayList<>();
        for (DecisionRow decision : decisions) {
            if (!decision.outcome().moves()) {
                continue;
            }
            int last = moves.size() - 1;
            if (last >= 0 && moves.get(last).startsOn().equals(decision.startsOn())) {
                moves.remove(last);
            }
            moves.add(decision);
        }
        return moves;
    }

    private static Gate gate(DecisionRow decision) {
        boolean postponed = decision.outcome() == GateOutcome.POSTPONE;
        return new Gate(
                decision.outcome(),
                decision.phase(),
                postponed ? decision.decidedOn() : decision.startsOn(),
                postponed ? decision.startsOn() : null);
    }
}

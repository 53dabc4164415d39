package fr.carnet.startups.committees;

import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.startups.DecisionAct;
import fr.carnet.startups.GateDecision;
import fr.carnet.startups.GateOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a committee decided on one startup of its agenda, as it was typed: whole, or refused.
 *
 * @param seen how often a decision had been recorded when this one was typed
 * @param sheetAccepted what it said of the sheet presented; null where it says nothing
 * @param confirmed whether the warnings of the gates were read
 * @param correction why a decision that was recorded is replaced; empty for the first one
 */
public record ItemDecision(
        int seen,
        @Nullable GateOutcome outcome,
        @Nullable Phase phase,
        @Nullable LocalDate startsOn,
        String reasons,
        String evidence,
        String receiver,
        @Nullable Boolean sheetAccepted,
        boolean confirmed,
        String correction) {

    private record Case(ItemDecision typed, boolean presented) {}

    private static final List<Rule<Case>> RULES = List.of(
            given -> Rule.refuseIf(
                    given.presented() && given.typed().sheetAccepted() == null, "committee.sheet-unjudged"),
            given -> Rule.refuseIf(given.typed().outcome() == null, "committee.outcome-missing"),
            given -> Rule.refuseIf(given.typed().startsOn() == null, "committee.start-missing"),
            given -> Rule.refuseIf(given.typed().reasons().isBlank(), "committee.reasons-missing"),
            given -> Rule.refuseIf(
                    given.typed().seen() > 0 && given.typed().correction().isBlank(),
                    "committee.correction-unexplained"));

    /** All that is missing for the row to be whole. @param presented was a product sheet presented? */
    List<Refusal> gaps(boolean presented) {
        return Rule.all(RULES, new Case(this, presented));
    }

    /** The decision as the gate takes it, once nothing is missing. */
    DecisionAct act(CommitteeSession session) {
        GateDecision decision = new GateDecision(
                Objects.requireNonNull(outcome),
                phase,
                session.onDay(),
                Objects.requireNonNull(startsOn),
                session.name(),
                reasons,
                evidence,
                receiver);
        return new DecisionAct(decision, List.of(), confirmed);
    }
}

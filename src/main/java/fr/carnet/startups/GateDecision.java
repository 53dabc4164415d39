package fr.carnet.startups;

import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A committee's decision about a startup, as it is to be recorded (domain.md § 6).
 *
 * @param phase the phase entered; continuing names one, every other outcome none
 * @param startsOn when the phase or the stop begins; for a postponement, when the committee looks again
 * @param evidence what it rests on: the product sheet, the usage results
 * @param receiver the administration that takes the service over, when handover begins
 */
public record GateDecision(
        GateOutcome outcome,
        @Nullable Phase phase,
        LocalDate decidedOn,
        LocalDate startsOn,
        String body,
        String reasons,
        String evidence,
        String receiver) {

    /**
     * @throws RuleViolation where the outcome and the phase contradict each other, or the dates do
     */
    public GateDecision {
        if (outcome == GateOutcome.CONTINUE && phase == null) {
            throw new RuleViolation("startup.decision.phase-missing");
        }
        if (outcome != GateOutcome.CONTINUE && phase != null) {
            throw new RuleViolation("startup.decision.phase-superfluous");
        }
        if (startsOn.isBefore(decidedOn)) {
            throw new RuleViolation("startup.decision.retroactive", decidedOn, startsOn);
        }
        if (outcome == GateOutcome.POSTPONE && startsOn.equals(decidedOn)) {
            throw new RuleViolation("startup.decision.postponed-to-same-day", decidedOn);
        }
    }
}

package fr.carnet.tracking.estimates;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.tracking.days.StoredDays;
import java.util.List;
import java.util.Optional;

/** The rules of estimating what remains (domain.md § 4). */
final class EstimateRules {

    /**
     * An estimate, with all that decides whether it may stand.
     *
     * @param line its line, under lock
     * @param current the number of the last estimate of the line
     */
    record EstimateCase(RemainingEstimate estimate, StoredDays.Line line, long current) {}

    private static final List<Rule<EstimateCase>> RULES = List.of(
            EstimateRules::acknowledged,
            EstimateRules::orderOpen,
            EstimateRules::takesDays,
            EstimateRules::unchanged,
            EstimateRules::explained);

    private EstimateRules() {}

    /** What the first rule that the estimate breaks says. */
    static Optional<Refusal> refusal(EstimateCase given) {
        return Rule.first(RULES, given);
    }

    private static Optional<Refusal> acknowledged(EstimateCase at) {
        return Rule.refuseIf(
                at.line.state() == OrderState.ISSUED,
                "estimate.not-acknowledged",
                at.line.number(),
                at.line.tracking());
    }

    private static Optional<Refusal> orderOpen(EstimateCase at) {
        return Rule.refuseIf(!at.line.state().isOpen(), "estimate.order-closed", at.line.number(), at.line.tracking());
    }

    private static Optional<Refusal> takesDays(EstimateCase at) {
        return Rule.refuseIf(
                at.line.ordered() == null, "estimate.flat-unit", at.line.code(), at.line.number(), at.line.tracking());
    }

    private static Optional<Refusal> unchanged(EstimateCase at) {
        return Rule.refuseIf(
                at.estimate.seen() != at.current, "estimate.changed-meanwhile", at.line.code(), at.line.number());
    }

    /** A drift is explained in the comment (Carnet's own rule: no contract asks for it). */
    private static Optional<Refusal> explained(EstimateCase at) {
        ManDays ordered = at.line.ordered() == null ? ManDays.ZERO : at.line.ordered();
        ManDays drift = at.estimate.drift(ordered, at.line.consumed());
        return Rule.refuseIf(
                drift.isPositive() && at.estimate.comment().isBlank(),
                "estimate.drift-unexplained",
                drift,
                at.line.code(),
                at.line.number(),
                at.line.tracking());
    }
}

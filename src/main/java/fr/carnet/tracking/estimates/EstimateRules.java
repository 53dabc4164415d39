package fr.carnet.tracking.estimates;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Refusal;
import fr.carnet.tracking.days.LineStanding;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The rules of estimating what remains (domain.md § 4), each a refusal or nothing. */
final class EstimateRules {

    /** A line under lock, and the number of the estimate that stands on it. */
    record Case(LineStanding line, long current) {}

    private interface Rule extends BiFunction<RemainingEstimate, Case, Optional<Refusal>> {}

    private static final List<Rule> RULES = List.of(
            EstimateRules::acknowledged,
            EstimateRules::orderOpen,
            EstimateRules::takesDays,
            EstimateRules::unchanged,
            EstimateRules::explained);

    private EstimateRules() {}

    /** The first rule that the estimate breaks. */
    static Optional<Refusal> refusal(RemainingEstimate estimate, Case line) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(estimate, line).stream())
                .findFirst();
    }

    private static Optional<Refusal> acknowledged(RemainingEstimate estimate, Case at) {
        return refuseIf(
                at.line.state() == OrderState.ISSUED,
                "estimate.not-acknowledged",
                at.line.number(),
                at.line.tracking());
    }

    private static Optional<Refusal> orderOpen(RemainingEstimate estimate, Case at) {
        return refuseIf(!at.line.state().isOpen(), "estimate.order-closed", at.line.number(), at.line.tracking());
    }

    private static Optional<Refusal> takesDays(RemainingEstimate estimate, Case at) {
        return refuseIf(
                at.line.ordered() == null, "estimate.flat-unit", at.line.code(), at.line.number(), at.line.tracking());
    }

    private static Optional<Refusal> unchanged(RemainingEstimate estimate, Case at) {
        return refuseIf(estimate.seen() != at.current, "estimate.changed-meanwhile", at.line.code(), at.line.number());
    }

    /** A drift that is announced without a word helps nobody (Carnet's own rule: no contract asks for it). */
    private static Optional<Refusal> explained(RemainingEstimate estimate, Case at) {
        ManDays ordered = at.line.ordered() == null ? ManDays.ZERO : at.line.ordered();
        ManDays drift = estimate.drift(ordered, at.line.consumed());
        return refuseIf(
                drift.isPositive() && estimate.comment().isBlank(),
                "estimate.drift-unexplained",
                drift,
                at.line.code(),
                at.line.number(),
                at.line.tracking());
    }

    private static Optional<Refusal> refuseIf(boolean broken, String code, Object... args) {
        return broken ? Optional.of(Refusal.of(code, args)) : Optional.empty();
    }
}

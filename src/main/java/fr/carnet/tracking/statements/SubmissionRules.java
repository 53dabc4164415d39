package fr.carnet.tracking.statements;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** The rules of submitting a month (domain.md § 4), each a refusal or nothing. A month without a day may be submitted. */
final class SubmissionRules {

    /** One rule. */
    @FunctionalInterface
    interface Rule {
        Optional<Refusal> refuses(SubmissionCase month);
    }

    private static final List<Rule> RULES = List.of(
            SubmissionRules::acknowledged,
            SubmissionRules::notCancelled,
            SubmissionRules::takesDays,
            SubmissionRules::concernsOrder,
            SubmissionRules::over);

    private SubmissionRules() {}

    /** The first rule that submitting the month would break. */
    static Optional<Refusal> refusal(SubmissionCase month) {
        return RULES.stream().flatMap(rule -> rule.refuses(month).stream()).findFirst();
    }

    private static Optional<Refusal> acknowledged(SubmissionCase month) {
        return refuseIf(
                month.state() == OrderState.ISSUED, "statement.not-acknowledged", month.number(), month.tracking());
    }

    private static Optional<Refusal> notCancelled(SubmissionCase month) {
        return refuseIf(month.state() == OrderState.CANCELLED, "statement.cancelled", month.number(), month.tracking());
    }

    private static Optional<Refusal> takesDays(SubmissionCase month) {
        return refuseIf(!month.ordered().isPositive(), "statement.flat", month.number(), month.tracking());
    }

    /** Days logged before an amendment moved the order's dates are still the order's. */
    private static Optional<Refusal> concernsOrder(SubmissionCase month) {
        return refuseIf(
                month.ofOrder().part().isEmpty() && !month.days().any(),
                "statement.outside-period",
                month.number(),
                month.period(),
                month.month(),
                month.tracking());
    }

    private static Optional<Refusal> over(SubmissionCase month) {
        var opensOn = month.ofOrder().opensOn();
        return refuseIf(month.today().isBefore(opensOn), "statement.early", month.month(), opensOn, month.tracking());
    }

    private static Optional<Refusal> refuseIf(boolean broken, String code, Object... args) {
        return broken ? Optional.of(Refusal.of(code, args)) : Optional.empty();
    }
}

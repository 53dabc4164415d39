package fr.carnet.tracking.statements;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.util.List;
import java.util.Optional;

/** The rules of submitting a month (domain.md § 4). A month without a day may be submitted. */
final class SubmissionRules {

    private static final List<Rule<SubmissionCase>> RULES = List.of(
            SubmissionRules::acknowledged,
            SubmissionRules::notCancelled,
            SubmissionRules::takesDays,
            SubmissionRules::concernsOrder,
            SubmissionRules::over);

    private SubmissionRules() {}

    /** What the first rule that submitting the month would break says. */
    static Optional<Refusal> refusal(SubmissionCase month) {
        return Rule.first(RULES, month);
    }

    private static Optional<Refusal> acknowledged(SubmissionCase month) {
        return Rule.refuseIf(
                month.state() == OrderState.ISSUED, "statement.not-acknowledged", month.number(), month.tracking());
    }

    private static Optional<Refusal> notCancelled(SubmissionCase month) {
        return Rule.refuseIf(
                month.state() == OrderState.CANCELLED, "statement.cancelled", month.number(), month.tracking());
    }

    private static Optional<Refusal> takesDays(SubmissionCase month) {
        return Rule.refuseIf(!month.ordered().isPositive(), "statement.flat", month.number(), month.tracking());
    }

    /** Days logged before an amendment moved the order's dates are still the order's. */
    private static Optional<Refusal> concernsOrder(SubmissionCase month) {
        return Rule.refuseIf(
                month.ofOrder().part().isEmpty() && !month.days().any(),
                "statement.outside-period",
                month.number(),
                month.period(),
                month.month(),
                month.tracking());
    }

    private static Optional<Refusal> over(SubmissionCase month) {
        var opensOn = month.ofOrder().opensOn();
        return Rule.refuseIf(
                month.today().isBefore(opensOn), "statement.early", month.month(), opensOn, month.tracking());
    }
}

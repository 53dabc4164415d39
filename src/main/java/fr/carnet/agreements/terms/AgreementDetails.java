package fr.carnet.agreements.terms;

import fr.carnet.agreements.Validity;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The details of an agreement are all that a buyer types of it.
 *
 * @param validity without its non-renewal, which {@link NonRenewals} records
 * @param clauses where the contract says each topic, or « hypothèse » where it does not
 * @param alertDays how many days before each notice deadline buyers are told of it
 */
public record AgreementDetails(
        AgreementText text,
        AmountLimits limits,
        Validity validity,
        ExecutionTerms execution,
        Map<String, String> clauses,
        List<Integer> alertDays) {

    private static final int MOST_ALERTS = 10;

    private static final List<Rule<AgreementDetails>> RULES = List.of(
            agreement -> {
                var prefix = agreement.text.numberPrefix();
                return Rule.refuseIf(!prefix.matches("[A-Z0-9-]+"), "agreement.number-prefix", prefix);
            },
            agreement -> Rule.refuseIf(isNothing(agreement.limits.maximumAmount()), "agreement.maximum-zero"),
            agreement -> Rule.refuseIf(isNothing(agreement.limits.minimumAmount()), "agreement.minimum-zero"),
            AgreementDetails::minimumIsWithinMaximum,
            agreement -> Rule.refuseIf(
                    agreement.validity.maximumMonths() < agreement.validity.firmMonths(),
                    "agreement.maximum-months",
                    agreement.validity.firmMonths()),
            agreement -> {
                var validity = agreement.validity;
                int shortest = Math.min(validity.firmMonths(), validity.renewalMonths());
                return Rule.refuseIf(validity.noticeMonths() >= shortest, "agreement.notice-months", shortest);
            },
            agreement -> Rule.refuseIf(
                    agreement.alertDays.stream().anyMatch(days -> days <= 0)
                            || agreement.alertDays.size() > MOST_ALERTS,
                    "agreement.alert-days"));

    public AgreementDetails {
        clauses = Map.copyOf(clauses);
        alertDays =
                alertDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** Why no agreement may be like this; empty where one may. */
    public List<Refusal> refusals() {
        return Rule.all(RULES, this);
    }

    void mustHold() {
        RuleViolation.refuse(refusals());
    }

    private static Optional<Refusal> minimumIsWithinMaximum(AgreementDetails agreement) {
        var minimum = agreement.limits.minimumAmount();
        var maximum = agreement.limits.maximumAmount();
        return minimum == null || maximum == null || minimum.compareTo(maximum) <= 0
                ? Optional.empty()
                : Optional.of(Refusal.of("agreement.minimum-above-maximum", new Money(minimum), new Money(maximum)));
    }

    private static boolean isNothing(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() <= 0;
    }
}

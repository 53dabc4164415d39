package fr.carnet.agreements.terms;

import fr.carnet.agreements.Validity;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that a buyer types of an agreement.
 *
 * @param validity its non-renewal is not among it: that is an act of its own
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

    public AgreementDetails {
        clauses = Map.copyOf(clauses);
        alertDays =
                alertDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** All that is wrong in itself; empty where nothing is. */
    public List<Refusal> mistakes() {
        var mistakes = new ArrayList<Refusal>();
        if (!text.numberPrefix().matches("[A-Z0-9-]+")) {
            mistakes.add(Refusal.of("agreement.number-prefix", text.numberPrefix()));
        }
        var minimum = limits.minimumAmount();
        var maximum = limits.maximumAmount();
        if (maximum != null && maximum.signum() <= 0) {
            mistakes.add(Refusal.of("agreement.maximum-zero"));
        }
        if (minimum != null && minimum.signum() <= 0) {
            mistakes.add(Refusal.of("agreement.minimum-zero"));
        }
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            mistakes.add(Refusal.of("agreement.minimum-above-maximum", new Money(minimum), new Money(maximum)));
        }
        if (validity.maximumMonths() < validity.firmMonths()) {
            mistakes.add(Refusal.of("agreement.maximum-months", validity.firmMonths()));
        }
        int shortest = Math.min(validity.firmMonths(), validity.renewalMonths());
        if (validity.noticeMonths() >= shortest) {
            mistakes.add(Refusal.of("agreement.notice-months", shortest));
        }
        if (alertDays.stream().anyMatch(days -> days <= 0) || alertDays.size() > 10) {
            mistakes.add(Refusal.of("agreement.alert-days"));
        }
        return mistakes;
    }

    void mustHold() {
        RuleViolation.refuse(mistakes());
    }
}

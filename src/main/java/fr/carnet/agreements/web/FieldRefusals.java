package fr.carnet.agreements.web;

import fr.carnet.shared.RuleViolation;
import java.util.List;
import java.util.Map;
import org.springframework.validation.BindingResult;

/** Says refusals beside the fields that they are about; the others are about the whole form. */
public final class FieldRefusals {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("agreement.number-prefix", "numberPrefix"),
            Map.entry("agreement.prefix-taken", "numberPrefix"),
            Map.entry("agreement.prefix-used", "numberPrefix"),
            Map.entry("agreement.reference-taken", "reference"),
            Map.entry("agreement.minimum-zero", "minimum"),
            Map.entry("agreement.minimum-above-maximum", "minimum"),
            Map.entry("agreement.maximum-zero", "maximum"),
            Map.entry("agreement.maximum-below-committed", "maximum"),
            Map.entry("agreement.maximum-months", "maximumMonths"),
            Map.entry("agreement.notice-months", "noticeMonths"),
            Map.entry("agreement.alert-days", "alertDays"),
            Map.entry("agreement.orders-outside", "notifiedOn"),
            Map.entry("agreement.non-renewal-ahead", "notifiedOn"),
            Map.entry("agreement.non-renewal-earlier-period", "notifiedOn"),
            Map.entry("agreement.non-renewal-late", "notifiedOn"),
            Map.entry("agreement.non-renewal-proof", "proof"),
            Map.entry("lot.number-taken", "number"),
            Map.entry("lot.several-awards", "rule"),
            Map.entry("unit.code-taken", "code"),
            Map.entry("unit.days-quarter", "days"),
            Map.entry("unit.days-missing", "days"),
            Map.entry("unit.days-on-fees", "days"),
            Map.entry("unit.step-days", "quantityStep"),
            Map.entry("unit.nominal-months", "nominalMinMonths"),
            Map.entry("unit.maximum-months", "maximumMonths"),
            Map.entry("unit.startups", "minimumStartups"),
            Map.entry("unit.startups-scope", "minimumStartups"),
            Map.entry("unit.required-phase", "requiredInPhase"));

    private FieldRefusals() {}

    public static void say(List<RuleViolation> refusals, BindingResult errors) {
        refusals.forEach(refused -> say(refused, errors));
    }

    public static void say(RuleViolation refused, BindingResult errors) {
        var field = FIELDS.get(refused.code());
        if (field == null) {
            errors.reject(refused.code(), refused.args(), null);
        } else {
            errors.rejectValue(field, refused.code(), refused.args(), null);
        }
    }
}

package fr.carnet.agreements.terms;

import fr.carnet.agreements.Validity;
import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement's issued orders keep from being changed.
 *
 * @param numbered has an order its number?
 * @param committed what issued orders come to, excl. VAT
 * @param firstIssue the day the first was issued, or null, as is the last
 */
record AgreementUse(
        boolean numbered,
        BigDecimal committed,
        @Nullable LocalDate firstIssue,
        @Nullable LocalDate lastIssue) {

    /**
     * @throws RuleViolation {@code agreement.prefix-used}, {@code agreement.maximum-below-committed},
     *     {@code agreement.validity-not-renewed}, {@code agreement.orders-outside}
     */
    void mustAllow(FrameworkAgreement agreement, AgreementDetails details, Validity described) {
        var now = agreement.details();
        var prefix = now.text().numberPrefix();
        if (numbered && !prefix.equals(details.text().numberPrefix())) {
            throw new RuleViolation("agreement.prefix-used", prefix);
        }
        var maximum = details.limits().maximumAmount();
        if (maximum != null && committed.compareTo(maximum) > 0) {
            throw new RuleViolation(
                    "agreement.maximum-below-committed",
                    new Money(maximum),
                    new Money(committed),
                    agreement.clause("amounts"));
        }
        if (described.equals(now.validity())) {
            return;
        }
        if (described.nonRenewalDecidedOn() != null) {
            throw new RuleViolation("agreement.validity-not-renewed", described.nonRenewalDecidedOn());
        }
        if (firstIssue != null && lastIssue != null && !(described.covers(firstIssue) && described.covers(lastIssue))) {
            throw new RuleViolation(
                    "agreement.orders-outside",
                    firstIssue,
                    lastIssue,
                    described.notifiedOn(),
                    described.lastDay(),
                    agreement.clause("validity"));
        }
    }
}

package fr.carnet.agreements.terms;

import fr.carnet.agreements.Validity;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use of an agreement is what its issued orders say about it, so that some of its terms cannot change any more.
 *
 * @param numbered whether an order of it has a number
 * @param committed what issued orders come to, excl. VAT
 * @param firstIssue the day the first was issued, or null, as is the last
 */
record AgreementUse(
        boolean numbered,
        BigDecimal committed,
        @Nullable LocalDate firstIssue,
        @Nullable LocalDate lastIssue) {

    /**
     * Why the agreement cannot be described so: {@code agreement.prefix-used}, {@code agreement.maximum-below-committed},
     * {@code agreement.validity-not-renewed} or {@code agreement.orders-outside}; nothing where it can.
     *
     * @param described the new validity, with the non-renewal that stands
     */
    Optional<Refusal> refusal(FrameworkAgreement agreement, AgreementDetails details, Validity described) {
        var now = agreement.details();
        var prefix = now.text().numberPrefix();
        return Rule.refuseIf(numbered && !prefix.equals(details.text().numberPrefix()), "agreement.prefix-used", prefix)
                .or(() -> belowCommitted(agreement, details.limits().maximumAmount()))
                .or(() -> described.equals(now.validity()) ? Optional.empty() : ofValidity(agreement, described));
    }

    private Optional<Refusal> belowCommitted(FrameworkAgreement agreement, @Nullable BigDecimal maximum) {
        return maximum == null
                ? Optional.empty()
                : Rule.refuseIf(
                        committed.compareTo(maximum) > 0,
                        "agreement.maximum-below-committed",
                        new Money(maximum),
                        new Money(committed),
                        agreement.clause("amounts"));
    }

    private Optional<Refusal> ofValidity(FrameworkAgreement agreement, Validity described) {
        var notRenewed = described.nonRenewalDecidedOn();
        if (notRenewed != null) {
            return Optional.of(Refusal.of("agreement.validity-not-renewed", notRenewed));
        }
        if (firstIssue == null || lastIssue == null) {
            return Optional.empty();
        }
        return Rule.refuseIf(
                !described.covers(firstIssue) || !described.covers(lastIssue),
                "agreement.orders-outside",
                firstIssue,
                lastIssue,
                described.notifiedOn(),
                described.lastDay(),
                agreement.clause("validity"));
    }
}

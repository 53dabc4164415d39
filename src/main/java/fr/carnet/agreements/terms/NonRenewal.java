package fr.carnet.agreements.terms;

import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;

/**
 * A decision not to renew, as it was notified to the contractor (A-2016 § 2.4). The day of the notification is the one that
 * counts; after the deadline it can still be written down for a notification made in time, with its proof.
 */
public record NonRenewal(LocalDate notifiedOn, String proof, String reason) {

    /**
     * @throws RuleViolation {@code agreement.non-renewal-recorded} where one stands already, {@code agreement.no-renewal-follows}
     *     in the last period and outside the validity, {@code agreement.non-renewal-ahead} for a notification to come,
     *     {@code agreement.non-renewal-earlier-period} for one of a period gone by, {@code agreement.non-renewal-late} after the
     *     deadline, {@code agreement.non-renewal-proof} for one written down after it without proof
     */
    void mustBeInTime(FrameworkAgreement agreement, LocalDate today) {
        var validity = agreement.validity();
        if (validity.nonRenewalDecidedOn() != null) {
            throw new RuleViolation(
                    "agreement.non-renewal-recorded", agreement.reference(), validity.nonRenewalDecidedOn());
        }
        var period = validity.renewablePeriodOn(today)
                .orElseThrow(() -> new RuleViolation(
                        "agreement.no-renewal-follows",
                        agreement.reference(),
                        agreement.clause("validity"),
                        validity.lastDay()));
        var deadline = validity.noticeDeadline(period);
        if (notifiedOn.isAfter(today)) {
            throw new RuleViolation("agreement.non-renewal-ahead", today);
        }
        if (notifiedOn.isBefore(period.start())) {
            throw new RuleViolation("agreement.non-renewal-earlier-period", period.start(), deadline);
        }
        if (notifiedOn.isAfter(deadline)) {
            throw new RuleViolation(
                    "agreement.non-renewal-late",
                    deadline,
                    agreement.clause("validity"),
                    period.end().plusDays(1));
        }
        if (today.isAfter(deadline) && proof.isBlank()) {
            throw new RuleViolation("agreement.non-renewal-proof", deadline, agreement.clause("validity"));
        }
    }
}

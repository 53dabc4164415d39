package fr.carnet.agreements.terms;

import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A non-renewal is a decision not to renew, as it was notified to the contractor (A-2016 § 2.4). The day of the notification is
 * the one that counts; after the deadline it can still be written down for a notification made in time, with its proof.
 */
public record NonRenewal(LocalDate notifiedOn, String proof, String reason) {

    /**
     * Why the agreement cannot end by it: {@code agreement.non-renewal-recorded} where one stands already,
     * {@code agreement.no-renewal-follows} in the last period and outside the validity, {@code agreement.non-renewal-ahead} for a
     * notification to come, {@code agreement.non-renewal-earlier-period} for one of a period gone by,
     * {@code agreement.non-renewal-late} after the deadline, {@code agreement.non-renewal-proof} for one written down after it
     * without proof; nothing where it can.
     */
    Optional<Refusal> refusal(FrameworkAgreement agreement, LocalDate today) {
        var validity = agreement.validity();
        if (validity.nonRenewalDecidedOn() != null) {
            return Optional.of(Refusal.of(
                    "agreement.non-renewal-recorded", agreement.reference(), validity.nonRenewalDecidedOn()));
        }
        return validity.renewablePeriodOn(today)
                .map(period -> refusal(period, agreement, today))
                .orElseGet(() -> Optional.of(Refusal.of(
                        "agreement.no-renewal-follows",
                        agreement.reference(),
                        agreement.clause("validity"),
                        validity.lastDay())));
    }

    private Optional<Refusal> refusal(Period period, FrameworkAgreement agreement, LocalDate today) {
        var deadline = agreement.validity().noticeDeadline(period);
        var clause = agreement.clause("validity");
        return Rule.refuseIf(notifiedOn.isAfter(today), "agreement.non-renewal-ahead", today)
                .or(() -> Rule.refuseIf(
                        notifiedOn.isBefore(period.start()),
                        "agreement.non-renewal-earlier-period",
                        period.start(),
                        deadline))
                .or(() -> Rule.refuseIf(
                        notifiedOn.isAfter(deadline),
                        "agreement.non-renewal-late",
                        deadline,
                        clause,
                        period.end().plusDays(1)))
                .or(() -> Rule.refuseIf(
                        today.isAfter(deadline) && proof.isBlank(), "agreement.non-renewal-proof", deadline, clause));
    }
}

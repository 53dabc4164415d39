package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.NoticeAlert;
import fr.carnet.agreements.TrackingTerms;
import fr.carnet.agreements.Validity;
import fr.carnet.agreements.terms.AmountLimits;
import fr.carnet.shared.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an agreement says first.
 *
 * @param minimum excl. VAT; null for who sees no amount, as is the maximum
 */
public record AgreementSheet(
        UUID id,
        String reference,
        String numberPrefix,
        String title,
        String object,
        String contractingAuthority,
        String procedure,
        boolean withoutMinimum,
        boolean withoutMaximum,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        Validity validity,
        List<Integer> alertDays,
        int reviewDays,
        boolean tacitAcceptance,
        int objectionDays,
        boolean objectionInWorkingDays,
        int poorExecutionLimit,
        TrackingTerms tracking,
        Map<String, String> clauses,
        LocalDate today) {

    public Standing standing() {
        return Standing.of(validity, today);
    }

    public boolean lacksMaximum() {
        return AmountLimits.lacksMaximum(withoutMaximum, validity.notifiedOn());
    }

    /** What is said as the current period's notice deadline comes near. */
    public @Nullable NoticeAlert alert() {
        return NoticeAlert.of(validity, alertDays, today).orElse(null);
    }

    /** The current period's notice deadline where it has passed: its renewal is certain. */
    public @Nullable LocalDate missedNotice() {
        return validity.renewablePeriodOn(today)
                .map(validity::noticeDeadline)
                .filter(today::isAfter)
                .orElse(null);
    }

    /** Can a non-renewal still be recorded for the current period? After its deadline, for a notification made in time. */
    public boolean renewable() {
        return validity.nonRenewalDecidedOn() == null
                && validity.renewablePeriodOn(today).isPresent();
    }

    /** Has a non-renewal been recorded whose deadline has not passed? */
    public boolean undoable() {
        var notified = validity.nonRenewalDecidedOn();
        return notified != null
                && validity.asRenewed()
                        .renewablePeriodOn(notified)
                        .map(validity::noticeDeadline)
                        .filter(deadline -> !today.isAfter(deadline))
                        .isPresent();
    }

    public @Nullable LocalDate nextNotice() {
        return validity.nextNoticeDeadline(today).orElse(null);
    }

    /** Where the contract says it, e.g. {@code § 2.4}, or that it is assumed. */
    public String clause(String topic) {
        return French.unbroken(clauses.getOrDefault(topic, ""));
    }

    /** The same in brackets, after what it is about; nothing where the agreement names no clause. */
    public String cited(String topic) {
        return French.cited(clauses.get(topic));
    }
}

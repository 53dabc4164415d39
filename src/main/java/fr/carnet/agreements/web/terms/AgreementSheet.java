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
 * The sheet is the head of an agreement's page.
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
        boolean ordersProjects,
        TrackingTerms tracking,
        Map<String, String> clauses,
        LocalDate today) {

    public Standing standing() {
        return Standing.of(validity, today);
    }

    public boolean lacksMaximum() {
        return AmountLimits.lacksMaximum(withoutMaximum, validity.notifiedOn());
    }

    /** The alert of the current period's notice deadline, once it is near. */
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

    /**
     * Whether a non-renewal can still be recorded for the current period; after its deadline, for a notification made in time.
     */
    public boolean renewable() {
        return validity.nonRenewalDecidedOn() == null
                && validity.renewablePeriodOn(today).isPresent();
    }

    /** Whether a non-renewal is recorded and its deadline has not passed, so that it can be taken back. */
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

    /** The clause in brackets, to follow what it is about; empty where the agreement names none. */
    public String cited(String topic) {
        return French.cited(clauses.get(topic));
    }
}

package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.NoticeAlert;
import fr.carnet.agreements.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row is a line of the list of agreements.
 *
 * @param lots those within reach
 * @param orders issued ones within reach
 * @param committed their amount excl. VAT; null for who sees none
 */
record AgreementRow(
        UUID id,
        String reference,
        String title,
        String contractingAuthority,
        Validity validity,
        List<Integer> alertDays,
        long lots,
        long orders,
        @Nullable BigDecimal committed,
        LocalDate today) {

    public Standing standing() {
        return Standing.of(validity, today);
    }

    public LocalDate lastDay() {
        return validity.lastDay();
    }

    /** The alert of the current period's notice deadline, once it is near. */
    public @Nullable NoticeAlert alert() {
        return NoticeAlert.of(validity, alertDays, today).orElse(null);
    }

    public @Nullable LocalDate nextNotice() {
        return validity.nextNoticeDeadline(today).orElse(null);
    }
}

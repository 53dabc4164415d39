package fr.carnet.agreements.web;

import fr.carnet.agreements.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of agreements.
 *
 * @param lots those in sight
 * @param orders issued ones within reach
 * @param committed their amount excl. VAT; null for who sees none
 */
record AgreementRow(
        UUID id,
        String reference,
        String title,
        String contractingAuthority,
        Validity validity,
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

    public @Nullable LocalDate nextNotice() {
        return validity.nextNoticeDeadline(today).orElse(null);
    }
}

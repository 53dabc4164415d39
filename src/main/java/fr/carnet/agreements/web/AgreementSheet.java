package fr.carnet.agreements.web;

import fr.carnet.agreements.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an agreement says first.
 *
 * @param minimum excl. VAT; null for who sees no amount, as is the maximum
 */
record AgreementSheet(
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
        int reviewDays,
        boolean tacitAcceptance,
        int objectionDays,
        boolean objectionInWorkingDays,
        int poorExecutionLimit,
        Map<String, String> clauses,
        LocalDate today) {

    /** From that day on, a framework agreement must have a maximum (code de la commande publique, art. R. 2162-4). */
    private static final LocalDate MAXIMUM_MANDATORY = LocalDate.of(2022, 1, 1);

    public Standing standing() {
        return Standing.of(validity, today);
    }

    public boolean lacksMaximum() {
        return withoutMaximum && !validity.notifiedOn().isBefore(MAXIMUM_MANDATORY);
    }

    public @Nullable LocalDate nextNotice() {
        return validity.nextNoticeDeadline(today).orElse(null);
    }

    /** Where the contract says it, e.g. {@code § 2.4}, or that it is assumed. */
    public String clause(String topic) {
        return clauses.getOrDefault(topic, "").replace("§ ", "§\u00a0");
    }
}

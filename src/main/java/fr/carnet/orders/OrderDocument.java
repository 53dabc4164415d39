package fr.carnet.orders;

import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an order says, whole, as its PDF shows it (domain.md § 3). Frozen at issue, so that neither a company
 * that changes its name nor a catalogue that is edited rewrites a contract.
 *
 * @param number null for a draft, which is sent to no one
 * @param contractor null where a draft has none yet
 * @param subject the startup, the incubators or the agreement that it is about
 */
public record OrderDocument(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String agreementReference,
        String agreementTitle,
        String authority,
        int lotNumber,
        String lotTitle,
        @Nullable Contractor contractor,
        String subject,
        @Nullable Phase phase,
        Mentions mentions,
        String signatory,
        BigDecimal vatRate,
        BigDecimal totalExclVat,
        BigDecimal totalVat,
        BigDecimal totalInclVat,
        BigDecimal totalDays,
        List<Line> lines) {

    /** The company that it is addressed to. */
    public record Contractor(String name, String siret, String address) {}

    /** A unit ordered, with what it hands over. */
    public record Line(
            String code,
            String title,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            @Nullable BigDecimal days,
            List<String> deliverables) {}

    public boolean isDraft() {
        return number == null;
    }
}

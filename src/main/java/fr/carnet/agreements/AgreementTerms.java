package fr.carnet.agreements;

import fr.carnet.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms are what an agreement says, as orders and reviews read it (domain.md § 1).
 *
 * @param maximumAmount excl. VAT; null is "sans maximum"
 * @param vatRate in percent
 * @param reviewDays calendar days to review a deliverable
 * @param ordersProjects may its orders be for digital projects, beside startups (A-2018 § 1.2)?
 * @param clauses where the contract says it, by topic, e.g. {@code validity} to {@code § 2.4}
 */
public record AgreementTerms(
        AgreementId id,
        String reference,
        String numberPrefix,
        String title,
        String contractingAuthority,
        String signatory,
        Validity validity,
        @Nullable Money maximumAmount,
        BigDecimal vatRate,
        int reviewDays,
        boolean tacitAcceptance,
        int objectionDays,
        boolean objectionInWorkingDays,
        int poorExecutionLimit,
        boolean ordersProjects,
        Map<String, String> clauses) {}

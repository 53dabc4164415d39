package fr.carnet.agreements.terms;

import fr.carnet.agreements.TrackingTerms;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The terms are what an agreement says of how its orders are carried out (domain.md § 1, § 5, § 7).
 *
 * @param vatRate in percent, frozen on each order at its issue
 * @param reviewDays calendar days to review a deliverable
 * @param ordersProjects may orders be for digital projects, beside startups (A-2018 § 1.2)?
 * @param objectionDays days to object to a presented person, working days or calendar days
 */
@Embeddable
public record ExecutionTerms(
        BigDecimal vatRate,
        int reviewDays,
        boolean tacitAcceptance,
        int objectionDays,
        boolean objectionWorkingDays,
        int poorExecutionLimit,
        boolean ordersProjects,
        TrackingTerms tracking) {

    public ExecutionTerms {
        vatRate = vatRate.setScale(2, RoundingMode.HALF_UP);
    }
}

package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.Availability;
import fr.carnet.agreements.Pricing;
import fr.carnet.agreements.Scope;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer types of a unit, but for its profiles and deliverables (domain.md § 2); {@link WorkUnitTerms} says the same to
 * orders.
 *
 * @param position its place in the catalogue
 */
@Embeddable
public record UnitDetails(
        int position,
        String code,
        String title,
        String description,
        String clause,
        @Enumerated(EnumType.STRING) Scope scope,
        @Enumerated(EnumType.STRING) @Nullable Phase phase,
        @Nullable BigDecimal days,
        boolean daysAssumed,
        @Enumerated(EnumType.STRING) Pricing pricing,
        BigDecimal quantityStep,
        @Nullable Integer nominalMinMonths,
        @Nullable Integer nominalMaxMonths,
        @Nullable Integer maximumMonths,
        @Nullable Integer minimumStartups,
        @Nullable Integer maximumStartups,
        boolean requiredInPhase,
        @Enumerated(EnumType.STRING) Availability available) {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    public UnitDetails {
        daysAssumed = daysAssumed && days != null;
    }

    /** All that is wrong in itself; empty where nothing is. */
    public List<Refusal> mistakes() {
        var mistakes = new ArrayList<Refusal>();
        if (days != null && !quarters(days)) {
            mistakes.add(Refusal.of("unit.days-quarter", days));
        }
        if (pricing == Pricing.DAYS && days == null) {
            mistakes.add(Refusal.of("unit.days-missing"));
        }
        if (pricing == Pricing.FEES && days != null) {
            mistakes.add(Refusal.of("unit.days-on-fees"));
        }
        if (days != null && quarters(days) && !quarters(days.multiply(quantityStep))) {
            mistakes.add(Refusal.of("unit.step-days", quantityStep, days.multiply(quantityStep)));
        }
        if ((nominalMinMonths == null) != (nominalMaxMonths == null) || exceeds(nominalMinMonths, nominalMaxMonths)) {
            mistakes.add(Refusal.of("unit.nominal-months"));
        }
        if (nominalMaxMonths != null && exceeds(nominalMaxMonths, maximumMonths)) {
            mistakes.add(Refusal.of("unit.maximum-months", nominalMaxMonths));
        }
        if ((minimumStartups == null) != (maximumStartups == null) || exceeds(minimumStartups, maximumStartups)) {
            mistakes.add(Refusal.of("unit.startups"));
        }
        if (minimumStartups != null && scope != Scope.INCUBATOR && scope != Scope.INCUBATORS) {
            mistakes.add(Refusal.of("unit.startups-scope"));
        }
        if (requiredInPhase && (phase == null || scope != Scope.STARTUP)) {
            mistakes.add(Refusal.of("unit.required-phase"));
        }
        return mistakes;
    }

    void mustHold() {
        RuleViolation.refuse(mistakes());
    }

    private static boolean quarters(BigDecimal days) {
        return days.multiply(FOUR).stripTrailingZeros().scale() <= 0;
    }

    private static boolean exceeds(@Nullable Integer least, @Nullable Integer most) {
        return least != null && most != null && least > most;
    }
}

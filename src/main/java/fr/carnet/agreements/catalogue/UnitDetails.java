package fr.carnet.agreements.catalogue;

import fr.carnet.agreements.Availability;
import fr.carnet.agreements.Pricing;
import fr.carnet.agreements.Scope;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The details of a unit are what a buyer writes of it, but for its profiles and deliverables (domain.md § 2).
 *
 * @param position its place in the catalogue
 * @param phase the only phase that it may be ordered in, or null for any
 * @param days the man-days of one unit, or null where no day is logged against it
 * @param daysAssumed whether the contract does not give these days: Carnet assumes them
 * @param quantityStep what an ordered quantity is a multiple of
 * @param maximumMonths the longest that an order with it may last, or null
 * @param minimumStartups the smallest number of startups in the incubators covered, or null
 * @param maximumStartups the largest number of them, or null
 * @param requiredInPhase whether an order in its phase must carry it (A-2016 § 4.3.4)
 * @param forCreation whether it sets up an incubator that is in creation (A-2016 § 3.1)
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
        boolean forCreation,
        @Enumerated(EnumType.STRING) Availability available) {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private static final List<Rule<UnitDetails>> RULES = List.of(
            UnitDetails::daysAreInQuarters,
            unit -> Rule.refuseIf(unit.pricing == Pricing.DAYS && unit.days == null, "unit.days-missing"),
            unit -> Rule.refuseIf(unit.pricing == Pricing.FEES && unit.days != null, "unit.days-on-fees"),
            UnitDetails::stepIsInQuarterDays,
            unit -> Rule.refuseIf(noRange(unit.nominalMinMonths, unit.nominalMaxMonths), "unit.nominal-months"),
            UnitDetails::nominalIsWithinMaximum,
            unit -> Rule.refuseIf(noRange(unit.minimumStartups, unit.maximumStartups), "unit.startups"),
            unit -> Rule.refuseIf(
                    unit.minimumStartups != null && unit.scope != Scope.INCUBATOR && unit.scope != Scope.INCUBATORS,
                    "unit.startups-scope"),
            unit -> Rule.refuseIf(
                    unit.requiredInPhase && (unit.phase == null || unit.scope != Scope.STARTUP), "unit.required-phase"),
            unit -> Rule.refuseIf(unit.forCreation && unit.scope != Scope.INCUBATOR, "unit.creation-scope"));

    public UnitDetails {
        daysAssumed = daysAssumed && days != null;
    }

    /** Why no unit may be like this; empty where one may. */
    public List<Refusal> refusals() {
        return Rule.all(RULES, this);
    }

    void mustHold() {
        RuleViolation.refuse(refusals());
    }

    private static Optional<Refusal> daysAreInQuarters(UnitDetails unit) {
        return unit.days == null
                ? Optional.empty()
                : Rule.refuseIf(!quarters(unit.days), "unit.days-quarter", unit.days);
    }

    private static Optional<Refusal> nominalIsWithinMaximum(UnitDetails unit) {
        var nominal = unit.nominalMaxMonths;
        return nominal == null
                ? Optional.empty()
                : Rule.refuseIf(exceeds(nominal, unit.maximumMonths), "unit.maximum-months", nominal);
    }

    private static Optional<Refusal> stepIsInQuarterDays(UnitDetails unit) {
        if (unit.days == null || !quarters(unit.days)) {
            return Optional.empty();
        }
        var step = unit.days.multiply(unit.quantityStep);
        return Rule.refuseIf(!quarters(step), "unit.step-days", unit.quantityStep, step);
    }

    private static boolean quarters(BigDecimal days) {
        return days.multiply(FOUR).stripTrailingZeros().scale() <= 0;
    }

    /** Whether a least and a most say no range: one of them alone, or the wrong way round. */
    private static boolean noRange(@Nullable Integer least, @Nullable Integer most) {
        return (least == null) != (most == null) || exceeds(least, most);
    }

    private static boolean exceeds(@Nullable Integer least, @Nullable Integer most) {
        return least != null && most != null && least > most;
    }
}

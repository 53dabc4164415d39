package fr.carnet.agreements;

import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms are a company's award on a lot, as orders read it.
 *
 * @param suspendedUntil the last day on which it gets no order, or null
 * @param prices the unit prices excl. VAT in force on the day asked for
 */
public record AwardTerms(
        AwardId id,
        ContractorId contractor,
        String contractorName,
        int rank,
        @Nullable LocalDate suspendedUntil,
        Map<WorkUnitId, Money> prices) {

    public boolean isSuspended(LocalDate on) {
        return suspendedUntil != null && !on.isAfter(suspendedUntil);
    }

    /**
     * @throws RuleViolation {@code agreements.no-price} where the schedule holds no price for this unit on the day asked for
     */
    public Money price(WorkUnitTerms unit) {
        Money price = prices.get(unit.id());
        if (price == null) {
            throw new RuleViolation("agreements.no-price", unit.code(), contractorName, unit.clause());
        }
        return price;
    }
}

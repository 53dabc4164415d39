package fr.carnet.orders.order;

import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line as an amendment would have it.
 *
 * @param before the line it is now; null where the amendment adds it
 * @param unitPrice frozen where the line is there, of the day where it is added; null where the contractor has none
 */
public record AmendedLine(
        WorkUnitTerms unit,
        BigDecimal quantity,
        @Nullable OrderLine before,
        @Nullable Money unitPrice) {

    public boolean isAdded() {
        return before == null;
    }

    /** Is there more work in it than now? */
    public boolean grows() {
        return before == null || quantity.compareTo(before.quantity()) > 0;
    }

    public boolean isChanged() {
        return before == null || quantity.compareTo(before.quantity()) != 0;
    }

    public String code() {
        return before == null ? unit.code() : before.code();
    }

    /** Nothing where the contractor has no price. */
    public Money price() {
        return unitPrice == null ? Money.ZERO : unitPrice;
    }

    public Money amount() {
        return price().times(quantity);
    }

    /** The man-days of one unit, frozen as its price is. */
    @Nullable
    public ManDays daysPerUnit() {
        return before == null ? unit.days() : before.daysPerUnit().orElse(null);
    }

    public ManDays days() {
        ManDays perUnit = daysPerUnit();
        return perUnit == null ? ManDays.ZERO : perUnit.times(quantity);
    }
}

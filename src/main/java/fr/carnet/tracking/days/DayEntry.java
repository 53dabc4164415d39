package fr.carnet.tracking.days;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import java.time.LocalDate;

/**
 * What one person did on one day for one order line, in one activity (domain.md § 4).
 *
 * @param training training of a replacement, at the contractor's cost: it consumes nothing (A-2016 § 7.3, A-2018 § 4.3)
 * @param before what stood there when it was typed, so that nobody overwrites what another has changed meanwhile
 * @param quantity what shall stand there; zero removes it
 */
public record DayEntry(
        OrderLineId line,
        PersonId person,
        int activity,
        boolean training,
        LocalDate day,
        ManDays before,
        ManDays quantity) {

    /** What puts back what stood there; refused where it was changed since. */
    public DayEntry undone() {
        return new DayEntry(line, person, activity, training, day, quantity, before);
    }

    /**
     * @throws RuleViolation {@code day.quantity} where the quantity is not between nothing and one day
     */
    public DayEntry {
        if (quantity.isNegative() || quantity.compareTo(ManDays.ONE) > 0) {
            throw new RuleViolation("day.quantity", quantity);
        }
    }
}

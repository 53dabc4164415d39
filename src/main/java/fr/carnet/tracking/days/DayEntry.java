package fr.carnet.tracking.days;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import java.time.LocalDate;

/**
 * A change asked for in one cell of the timesheet: what one person did on one day for one order line, in one activity
 * (domain.md § 4).
 *
 * @param before what stood there when it was typed, so that nobody overwrites what another has changed meanwhile
 * @param quantity what shall stand there; zero removes it
 */
public record DayEntry(DayCell cell, ManDays before, ManDays quantity) {

    /**
     * @throws RuleViolation {@code day.quantity} where the quantity is not between nothing and one day
     */
    public DayEntry {
        if (quantity.isNegative() || quantity.compareTo(ManDays.ONE) > 0) {
            throw new RuleViolation("day.quantity", quantity);
        }
    }

    /**
     * @param training training of a replacement, at the contractor's cost: it consumes nothing (A-2016 § 7.3, A-2018 § 4.3)
     */
    public DayEntry(
            OrderLineId line,
            PersonId person,
            int activity,
            boolean training,
            LocalDate day,
            ManDays before,
            ManDays quantity) {
        this(new DayCell(new DayCell.Row(line, person, activity, training), day), before, quantity);
    }

    /** The entry that puts back what stood there; it is refused where the cell was changed since. */
    public DayEntry undone() {
        return new DayEntry(cell, quantity, before);
    }

    public OrderLineId line() {
        return cell.row().line();
    }

    public PersonId person() {
        return cell.row().person();
    }

    public int activity() {
        return cell.row().activity();
    }

    public boolean training() {
        return cell.row().training();
    }

    public LocalDate day() {
        return cell.day();
    }
}

package fr.carnet.tracking.days;

import fr.carnet.orders.OrderLineId;
import fr.carnet.teams.PersonId;
import java.time.LocalDate;

/** A cell of the timesheet, a row and a date: the database holds at most one number of days for it. */
public record DayCell(Row row, LocalDate day) {

    /** A row of the timesheet: what a person does for an order line in one activity, as work or as training. */
    public record Row(OrderLineId line, PersonId person, int activity, boolean training) {

        public DayCell on(LocalDate day) {
            return new DayCell(this, day);
        }
    }
}

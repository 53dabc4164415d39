package fr.carnet.tracking.web.week;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.DayEntry;
import java.time.LocalDate;

/** A cell of the grid: a row and a date. */
record Spot(RowKey row, LocalDate day) {

    static Spot of(DayEntry entry) {
        var row = new RowKey(entry.line().value(), entry.person().value(), entry.activity(), entry.training());
        return new Spot(row, entry.day());
    }

    DayEntry entry(ManDays before, ManDays quantity) {
        return new DayEntry(
                new OrderLineId(row.line()),
                new PersonId(row.person()),
                row.activity(),
                row.training(),
                day,
                before,
                quantity);
    }
}

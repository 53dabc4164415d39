package fr.carnet.tracking.days;

import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.tracking.statements.StatementState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry and all that decides whether it may stand.
 *
 * @param onTeam was the person presented for the order?
 * @param stored what stands there now
 * @param storedBy who wrote it, or null where nothing stands there
 * @param consumed the line's consumption now, entries accepted before this one included
 * @param personTotal what the person has logged on that date, over all orders
 * @param statement where the statement of its order and month is
 * @param confirmed did whoever logs it confirm work outside working days?
 */
record DayCase(
        DayEntry entry,
        LineStanding line,
        String person,
        boolean onTeam,
        ManDays stored,
        @Nullable String storedBy,
        ManDays consumed,
        ManDays personTotal,
        StatementState statement,
        LocalDate today,
        boolean confirmed) {

    /** What the entry adds; negative where it gives days back. */
    ManDays added() {
        return entry.quantity().minus(stored);
    }

    /** What is still free on the person's date once this entry's own days are put aside. */
    ManDays freeOnDate() {
        return ManDays.ONE.minus(personTotal).plus(stored);
    }

    /** What is still free on the line once this entry's own days are put aside. */
    ManDays freeOnLine() {
        ManDays ordered = line.ordered() == null ? ManDays.ZERO : line.ordered();
        var days = DayFigures.net(ordered.value(), consumed.value(), null);
        return new ManDays(days.balance()).plus(stored);
    }
}

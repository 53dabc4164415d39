package fr.carnet.tracking.web.week;

import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.WorkingDays;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.web.week.WeekData.Line;
import fr.carnet.tracking.web.week.WeekForm.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies the days of the week before into the empty cells of a week, as if they were typed: nothing is stored until it is
 * saved, and nothing is proposed that a calendar rule would refuse.
 */
final class PreviousWeek {

    private record PersonDate(PersonId person, LocalDate day) {}

    private PreviousWeek() {}

    /**
     * The cells to fill, besides those typed already.
     *
     * @param order words of the number of the orders that are shown; the days of others only count in the totals
     */
    static Map<DayCell, Typed> copy(
            Map<DayCell, ManDays> before, WeekData data, Map<DayCell, Typed> typed, String order, LocalDate today) {
        var totals = new HashMap<PersonDate, ManDays>();
        data.days().forEach((cell, days) -> {
            if (!typed.containsKey(cell)) {
                totals.merge(date(cell), days, ManDays::plus);
            }
        });
        typed.forEach((cell, text) -> totals.merge(date(cell), text.days(), ManDays::plus));
        var copied = new LinkedHashMap<DayCell, Typed>();
        before.forEach((from, days) -> {
            var cell = from.row().on(from.day().plusWeeks(1));
            ManDays total = totals.getOrDefault(date(cell), ManDays.ZERO).plus(days);
            boolean free = !typed.containsKey(cell) && !data.stored(cell).isPositive();
            if (free && fits(cell, data, order, today) && total.compareTo(ManDays.ONE) <= 0) {
                totals.put(date(cell), total);
                copied.put(cell, new Typed(French.number(days.value()), ManDays.ZERO, null));
            }
        });
        return copied;
    }

    private static boolean fits(DayCell cell, WeekData data, String order, LocalDate today) {
        @Nullable Line line = data.lines().get(cell.row().line().value());
        return line != null
                && line.isOf(order)
                && data.knows(cell.row())
                && line.takes(cell.day())
                && !data.statement(line, cell.day()).locksDays()
                && !cell.day().isAfter(today)
                && WorkingDays.isWorkingDay(cell.day());
    }

    private static PersonDate date(DayCell cell) {
        return new PersonDate(cell.row().person(), cell.day());
    }
}

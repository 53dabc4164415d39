package fr.carnet.tracking.web.week;

import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies the days of the week before into the empty cells of a week, as if they were typed: nothing is stored until it is
 * saved, and nothing is proposed that a calendar rule would refuse.
 */
final class PreviousWeek {

    private record Date(UUID person, LocalDate day) {}

    private PreviousWeek() {}

    /**
     * The cells to fill, besides those typed already.
     *
     * @param order words of the number of the orders that are shown; the days of others only count in the totals
     */
    static Map<Spot, Typed> copy(
            Map<Spot, ManDays> before, WeekData data, Map<Spot, Typed> typed, String order, LocalDate today) {
        var totals = new HashMap<Date, ManDays>();
        data.days().forEach((spot, days) -> {
            if (!typed.containsKey(spot)) {
                totals.merge(date(spot), days, ManDays::plus);
            }
        });
        typed.forEach((spot, cell) -> totals.merge(date(spot), cell.days(), ManDays::plus));
        var copied = new LinkedHashMap<Spot, Typed>();
        before.forEach((from, days) -> {
            var spot = new Spot(from.row(), from.day().plusWeeks(1));
            ManDays total = totals.getOrDefault(date(spot), ManDays.ZERO).plus(days);
            boolean free = !typed.containsKey(spot) && !data.stored(spot).isPositive();
            if (free && fits(spot, data, order, today) && total.compareTo(ManDays.ONE) <= 0) {
                totals.put(date(spot), total);
                copied.put(spot, new Typed(French.number(days.value()), ManDays.ZERO, null));
            }
        });
        return copied;
    }

    private static boolean fits(Spot spot, WeekData data, String order, LocalDate today) {
        WeekQueries.@Nullable Line line = data.lines().get(spot.row().line());
        return line != null
                && line.isOf(order)
                && data.knows(spot.row())
                && line.takes(spot.day())
                && !data.statement(line, spot.day()).locksDays()
                && !spot.day().isAfter(today)
                && WorkingDays.isWorkingDay(spot.day());
    }

    private static Date date(Spot spot) {
        return new Date(spot.row().person(), spot.day());
    }
}

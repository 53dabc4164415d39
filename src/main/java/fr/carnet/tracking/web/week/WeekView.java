package fr.carnet.tracking.web.week;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.WorkingDays;
import fr.carnet.tracking.Week;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * What someone has before their eyes, to be found again after a save: a telephone shows one person's day, and rows without
 * days are nowhere else.
 *
 * @param person an id, or nobody in particular
 * @param day a column, or none in particular
 * @param rows those without days
 * @param changes the cells that another person changed meanwhile: row, date, days before
 */
record WeekView(String person, String day, List<String> rows, List<String> changes) implements Serializable {

    private static final String BETWEEN = ";";

    /** The name under which it is handed on to the page after a save. */
    static final String NAME = "seen";

    static final WeekView FIRST = new WeekView("", "", List.of(), List.of());

    /** What a save has left for the page that follows it. */
    static WeekView in(Model model) {
        return model.getAttribute(NAME) instanceof WeekView seen ? seen : FIRST;
    }

    /** As the form sent it. */
    static WeekView of(MultiValueMap<String, String> sent, WeekForm form) {
        return new WeekView(
                Objects.requireNonNullElse(sent.getFirst("qui"), ""),
                Objects.requireNonNullElse(sent.getFirst("jour"), ""),
                form.emptyRows().stream().map(RowKey::toString).toList(),
                List.of());
    }

    /** This person's day, to be looked at. */
    WeekView at(Spot spot, Week week) {
        return new WeekView(
                spot.row().person().toString(), String.valueOf(week.days().indexOf(spot.day())), rows, changes);
    }

    /** This person, on the same day. */
    WeekView at(RowKey row) {
        return new WeekView(row.person().toString(), day, rows, changes);
    }

    /** With what others changed meanwhile. */
    WeekView telling(Map<Spot, ManDays> before) {
        var cells = before.entrySet().stream()
                .map(cell -> String.join(
                        BETWEEN,
                        cell.getKey().row().toString(),
                        cell.getKey().day().toString(),
                        cell.getValue().value().toPlainString()))
                .toList();
        return new WeekView(person, day, rows, cells);
    }

    /** What cells of this week held before others changed them. */
    Map<Spot, ManDays> others(Week week) {
        return changes.stream()
                .map(cell -> cell.split(BETWEEN))
                .filter(cell -> week.covers(LocalDate.parse(cell[1])))
                .collect(Collectors.toMap(
                        cell -> new Spot(RowKey.parse(cell[0]), LocalDate.parse(cell[1])),
                        cell -> ManDays.of(cell[2])));
    }

    Set<RowKey> keys() {
        return rows.stream().map(RowKey::parse).collect(Collectors.toSet());
    }

    /** Which of the people of the grid; the first where the one looked at is not among them. */
    int personOf(WeekGrid grid) {
        return IntStream.range(0, grid.people().size())
                .filter(at -> grid.people().get(at).id().toString().equals(person))
                .findFirst()
                .orElse(0);
    }

    /** Which of the seven days; today, or Monday, where none was looked at. */
    int dayOf(WeekGrid grid) {
        return IntStream.range(0, grid.days().size())
                .filter(at -> String.valueOf(at).equals(day))
                .findFirst()
                .orElseGet(() -> day.isEmpty() ? today(grid) : 0);
    }

    /** On a weekend one types what was done up to its last working day. */
    private static int today(WeekGrid grid) {
        var days = grid.days();
        var today = days.stream().filter(WeekGrid.Day::today).findFirst();
        return today.filter(one -> WorkingDays.isWeekend(one.date())).isPresent()
                ? IntStream.range(0, days.size())
                        .filter(at -> !days.get(at).notWorked())
                        .max()
                        .orElse(0)
                : today.map(days::indexOf).orElse(0);
    }

    Map<String, Integer> on(WeekGrid grid) {
        return Map.of("person", personOf(grid), "day", dayOf(grid));
    }
}

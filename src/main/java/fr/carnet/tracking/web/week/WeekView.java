package fr.carnet.tracking.web.week;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.WorkingDays;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.tracking.web.days.WeekDay;
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
 * What the page showed before a save, to be shown again after it: the person and the day that a telephone shows, the rows
 * without days, and what others changed.
 *
 * @param person an id, or nothing where no person was chosen
 * @param day a column, or nothing where no day was chosen
 * @param rows those without days
 * @param changes the cells that another person changed meanwhile: row, date, days before
 */
record WeekView(String person, String day, List<String> rows, List<String> changes) implements Serializable {

    private static final String BETWEEN = ";";

    /** The name under which it is handed on to the page after a save. */
    static final String NAME = "seen";

    static final WeekView FIRST = new WeekView("", "", List.of(), List.of());

    /** The view that a save handed on to the page after it. */
    static WeekView in(Model model) {
        return model.getAttribute(NAME) instanceof WeekView seen ? seen : FIRST;
    }

    /** The view that the form sent. */
    static WeekView of(MultiValueMap<String, String> sent, WeekForm form) {
        return new WeekView(
                Objects.requireNonNullElse(sent.getFirst("qui"), ""),
                Objects.requireNonNullElse(sent.getFirst("jour"), ""),
                form.emptyRows().stream().map(WeekForm::key).toList(),
                List.of());
    }

    /** The same, on the person and the day of a cell. */
    WeekView at(DayCell cell, Week week) {
        return new WeekView(
                cell.row().person().value().toString(),
                String.valueOf(week.days().indexOf(cell.day())),
                rows,
                changes);
    }

    /** The same, on the person of a row. */
    WeekView at(Row row) {
        return new WeekView(row.person().value().toString(), day, rows, changes);
    }

    /** The same, with what others changed meanwhile. */
    WeekView telling(Map<DayCell, ManDays> before) {
        var cells = before.entrySet().stream()
                .map(cell -> String.join(
                        BETWEEN,
                        WeekForm.key(cell.getKey().row()),
                        cell.getKey().day().toString(),
                        cell.getValue().value().toPlainString()))
                .toList();
        return new WeekView(person, day, rows, cells);
    }

    /** What cells of this week held before others changed them. */
    Map<DayCell, ManDays> others(Week week) {
        return changes.stream()
                .map(cell -> cell.split(BETWEEN))
                .filter(cell -> week.covers(LocalDate.parse(cell[1])))
                .collect(Collectors.toMap(
                        cell -> WeekForm.key(cell[0]).on(LocalDate.parse(cell[1])), cell -> ManDays.of(cell[2])));
    }

    Set<Row> keys() {
        return rows.stream().map(WeekForm::key).collect(Collectors.toSet());
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
        var today = days.stream().filter(WeekDay::today).findFirst();
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

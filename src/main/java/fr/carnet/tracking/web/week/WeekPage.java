package fr.carnet.tracking.web.week;

import fr.carnet.agreements.clauses.Citations;
import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.tracking.web.days.DayFilter;
import fr.carnet.tracking.web.days.WeekLinks;
import fr.carnet.tracking.web.week.WeekForm.Typed;
import fr.carnet.web.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.ui.Model;

/** Puts together what the page of the week grid shows: the grid itself, and the lists and notices around it. */
final class WeekPage {

    /** What the lists around the grid offer: orders, lines that take days, the people of their teams, the activities. */
    record Choices(List<Choice> orders, List<Choice> lines, List<Choice> people, List<Choice> activities) {

        static Choices of(WeekData data) {
            var orders = data.lines().values().stream()
                    .map(line -> new Choice(
                            line.number(), line.number() + (line.startup() == null ? "" : " · " + line.startup())))
                    .distinct()
                    .toList();
            var lines = data.open().stream()
                    .map(line -> new Choice(
                            line.id().toString(),
                            line.number() + (line.startup() == null ? "" : " · " + line.startup()) + " · " + line.code()
                                    + " (reste " + French.days(line.days().balance()) + ")"))
                    .toList();
            var people = data.people().entrySet().stream()
                    .map(person -> new Choice(person.getKey().toString(), person.getValue()))
                    .toList();
            var activities = data.activities().entrySet().stream()
                    .map(activity -> new Choice(activity.getKey().toString(), activity.getValue()))
                    .toList();
            return new Choices(orders, lines, people, activities);
        }
    }

    /** A cell that another person changed while this one typed elsewhere in the week. */
    record OtherChange(
            String person, LocalDate day, String number, String activity, BigDecimal before, BigDecimal now) {

        /** The changes in rows that are still the company's, by person and day. */
        static List<OtherChange> of(Map<DayCell, ManDays> before, WeekData data) {
            return before.entrySet().stream()
                    .filter(change -> data.knows(change.getKey().row()))
                    .map(change -> of(change.getKey(), change.getValue(), data))
                    .sorted(Comparator.comparing(OtherChange::person).thenComparing(OtherChange::day))
                    .toList();
        }

        private static OtherChange of(DayCell cell, ManDays before, WeekData data) {
            var row = cell.row();
            return new OtherChange(
                    Objects.requireNonNull(data.people().get(row.person().value())),
                    cell.day(),
                    Objects.requireNonNull(data.lines().get(row.line().value())).number(),
                    Objects.requireNonNull(data.activities().get(row.activity())),
                    before.value(),
                    data.stored(cell).value());
        }
    }

    private final WeekData data;
    private final LocalDate today;
    private final Set<Row> rows = new HashSet<>();
    private Map<DayCell, Typed> typed = Map.of();
    private Map<DayCell, ManDays> others = Map.of();
    private Set<Row> added = Set.of();
    private WeekView view = WeekView.FIRST;

    WeekPage(WeekData data, LocalDate today) {
        this.data = data;
        this.today = today;
    }

    /** What was typed and is not stored, in rows that are shown. */
    WeekPage typed(Map<DayCell, Typed> cells, Set<Row> shown) {
        typed = cells;
        rows.addAll(shown);
        return this;
    }

    /** Rows that were added; typing goes on in the first of them. */
    WeekPage adding(Set<Row> more) {
        added = more;
        rows.addAll(more);
        return this;
    }

    /** What the page showed before. */
    WeekPage as(WeekView seen) {
        view = seen;
        rows.addAll(seen.keys());
        return this;
    }

    /** What these cells held before another person changed them. */
    WeekPage changedByOthers(Map<DayCell, ManDays> before) {
        others = before;
        return this;
    }

    String show(DayFilter filter, Model model, Citations clauses) {
        var grid = new GridBuilder(data, typed, today)
                .goingOnIn(added)
                .marking(others.keySet())
                .grid(rows, filter.order());
        model.addAttribute("stopped", data.stopped());
        model.addAttribute("clauses", clauses);
        model.addAttribute("grid", grid);
        model.addAttribute("view", view.on(grid));
        model.addAttribute("others", OtherChange.of(others, data));
        model.addAttribute("choices", Choices.of(data));
        model.addAttribute("months", WeekMonth.of(data.months(), filter.order(), today));
        model.addAttribute("filter", filter.in(data.week()));
        model.addAttribute("links", WeekLinks.of("/suivi", filter.in(data.week()), today));
        return "tracking/week/week";
    }
}

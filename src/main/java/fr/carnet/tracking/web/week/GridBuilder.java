package fr.carnet.tracking.web.week;

import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.tracking.web.days.WeekDay;
import fr.carnet.tracking.web.week.WeekData.Line;
import fr.carnet.tracking.web.week.WeekForm.Typed;
import fr.carnet.tracking.web.week.WeekGrid.Cell;
import fr.carnet.tracking.web.week.WeekGrid.Person;
import fr.carnet.tracking.web.week.WeekGrid.Shut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays what was typed over what is stored, row by row: by person, then order, line and activity. */
final class GridBuilder {

    private final WeekData data;
    private final Map<DayCell, Typed> typed;
    private final LocalDate today;
    private final List<WeekDay> days;
    private Set<Row> added = Set.of();
    private Set<DayCell> marked = Set.of();

    GridBuilder(WeekData data, Map<DayCell, Typed> typed, LocalDate today) {
        this.data = data;
        this.typed = typed;
        this.today = today;
        this.days =
                data.week().days().stream().map(day -> WeekDay.of(day, today)).toList();
    }

    /** Typing goes on in the first of these rows. */
    GridBuilder goingOnIn(Set<Row> rows) {
        added = rows;
        return this;
    }

    /** Marks these cells as changed by another person. */
    GridBuilder marking(Set<DayCell> spots) {
        marked = spots;
        return this;
    }

    /**
     * @param asked rows to show besides those that have days
     * @param order words of the number of the orders to show; those of other orders only count in the totals
     */
    WeekGrid grid(Set<Row> asked, String order) {
        var keys = new HashSet<>(asked);
        data.rows().stream()
                .filter(data::knows)
                .filter(key -> line(key).isOf(order))
                .forEach(keys::add);
        var people = new ArrayList<Person>();
        var rows = new ArrayList<WeekGrid.Row>();
        List<Row> sorted = keys.stream().filter(data::knows).sorted(order()).toList();
        @Nullable Row goOn = sorted.stream().filter(added::contains).findFirst().orElse(null);
        for (int at = 0; at < sorted.size(); at++) {
            UUID person = sorted.get(at).person().value();
            rows.add(row(people.size(), at, sorted.get(at), sorted.get(at).equals(goOn)));
            if (at + 1 == sorted.size() || !sorted.get(at + 1).person().value().equals(person)) {
                people.add(new Person(
                        person, data.people().getOrDefault(person, ""), List.copyOf(rows), elsewhere(person, keys)));
                rows.clear();
            }
        }
        return new WeekGrid(data.week(), days, people);
    }

    /** The data are in the order of the screen already: people by name, lines by order and position, activities by rank. */
    private Comparator<Row> order() {
        var people = ranks(data.people().keySet());
        var lines = ranks(data.lines().keySet());
        var activities = ranks(data.activities().keySet());
        return Comparator.<Row>comparingInt(
                        key -> people.getOrDefault(key.person().value(), 0))
                .thenComparingInt(key -> lines.getOrDefault(key.line().value(), 0))
                .thenComparingInt(key -> activities.getOrDefault(key.activity(), 0))
                .thenComparing(Row::training);
    }

    private static <K> Map<K, Integer> ranks(Set<K> keys) {
        var ranks = new LinkedHashMap<K, Integer>();
        keys.forEach(key -> ranks.put(key, ranks.size()));
        return ranks;
    }

    private WeekGrid.Row row(int person, int number, Row key, boolean goOn) {
        Line line = line(key);
        var cells = new ArrayList<Cell>();
        var shown = new ArrayList<ManDays>();
        boolean focus = goOn;
        for (WeekDay day : days) {
            var cell = key.on(day.date());
            @Nullable Typed over = typed.get(cell);
            shown.add(over == null ? data.stored(cell) : over.before());
            int column = cells.size();
            @Nullable Shut shut = shut(cell, line);
            cells.add(new Cell(
                    "c." + number + "." + column,
                    "p-" + person + " r-" + number + " d-" + column,
                    day.date(),
                    day.notWorked(),
                    over == null ? text(data.stored(cell)) : over.text(),
                    counted(cell, over, shut),
                    over != null,
                    over == null ? null : over.refused(),
                    shut,
                    focus && shut == null && over == null,
                    marked.contains(cell)));
            focus = focus && !cells.get(column).focus();
        }
        String activity = Objects.requireNonNull(data.activities().get(key.activity()));
        return new WeekGrid.Row(number, WeekForm.row(key, shown), line, activity, key.training(), cells);
    }

    /** What was typed where nothing can be stored any more changes no total. */
    private BigDecimal counted(DayCell cell, @Nullable Typed over, @Nullable Shut shut) {
        if (over == null) {
            return data.stored(cell).value();
        }
        return (shut == null ? over.days() : over.before()).value();
    }

    /** What a person's dates hold in rows that are not shown. */
    private List<BigDecimal> elsewhere(UUID person, Set<Row> shown) {
        return days.stream()
                .map(day -> data.days().entrySet().stream()
                        .filter(stored -> stored.getKey().day().equals(day.date()))
                        .filter(stored -> stored.getKey().row().person().value().equals(person))
                        .filter(stored -> !shown.contains(stored.getKey().row()))
                        .map(stored -> stored.getValue().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private Line line(Row key) {
        return Objects.requireNonNull(data.lines().get(key.line().value()));
    }

    /**
     * Why a cell takes no days: it is of a closed month, or of an order that ended, or it is not within the order's period, or
     * its day is still to come. Days that are there may always be given back but in the first two cases.
     */
    private @Nullable Shut shut(DayCell cell, Line line) {
        var statement = data.statement(line, cell.day());
        if (statement.locksDays()) {
            return statement == StatementState.APPROVED ? Shut.APPROVED : Shut.SUBMITTED;
        }
        if (!line.state().takesDays()) {
            return Shut.ENDED;
        }
        if (data.stored(cell).isPositive()) {
            return null;
        }
        if (!line.takes(cell.day())) {
            return cell.day().isBefore(line.startsOn()) ? Shut.BEFORE : Shut.AFTER;
        }
        return cell.day().isAfter(today) ? Shut.FUTURE : null;
    }

    private static String text(ManDays days) {
        return days.isPositive() ? French.number(days.value()) : "";
    }
}

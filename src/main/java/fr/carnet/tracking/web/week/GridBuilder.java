package fr.carnet.tracking.web.week;

import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.tracking.statements.StatementState;
import fr.carnet.tracking.web.week.WeekGrid.Cell;
import fr.carnet.tracking.web.week.WeekGrid.Day;
import fr.carnet.tracking.web.week.WeekGrid.Person;
import fr.carnet.tracking.web.week.WeekGrid.Row;
import fr.carnet.tracking.web.week.WeekGrid.Shut;
import fr.carnet.tracking.web.week.WeekQueries.Line;
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
    private final Map<Spot, Typed> typed;
    private final LocalDate today;
    private final List<Day> days;
    private Set<RowKey> added = Set.of();
    private Set<Spot> marked = Set.of();

    GridBuilder(WeekData data, Map<Spot, Typed> typed, LocalDate today) {
        this.data = data;
        this.typed = typed;
        this.today = today;
        this.days = data.week().days().stream().map(day -> Day.of(day, today)).toList();
    }

    /** One goes on typing in the first of these rows. */
    GridBuilder goingOnIn(Set<RowKey> rows) {
        added = rows;
        return this;
    }

    /** These cells are to be seen. */
    GridBuilder marking(Set<Spot> spots) {
        marked = spots;
        return this;
    }

    /**
     * @param asked rows to show besides those that have days
     * @param order words of the number of the orders to show; those of other orders only count in the totals
     */
    WeekGrid grid(Set<RowKey> asked, String order) {
        var keys = new HashSet<>(asked);
        data.rows().stream()
                .filter(data::knows)
                .filter(key -> line(key).isOf(order))
                .forEach(keys::add);
        var people = new ArrayList<Person>();
        var rows = new ArrayList<Row>();
        List<RowKey> sorted = keys.stream().filter(data::knows).sorted(order()).toList();
        @Nullable
        RowKey goOn = sorted.stream().filter(added::contains).findFirst().orElse(null);
        for (int at = 0; at < sorted.size(); at++) {
            UUID person = sorted.get(at).person();
            rows.add(row(people.size(), at, sorted.get(at), sorted.get(at).equals(goOn)));
            if (at + 1 == sorted.size() || !sorted.get(at + 1).person().equals(person)) {
                people.add(new Person(
                        person, data.people().getOrDefault(person, ""), List.copyOf(rows), elsewhere(person, keys)));
                rows.clear();
            }
        }
        return new WeekGrid(data.week(), days, people);
    }

    /** The data are in the order of the screen already: people by name, lines by order and position, activities by rank. */
    private Comparator<RowKey> order() {
        var people = ranks(data.people().keySet());
        var lines = ranks(data.lines().keySet());
        var activities = ranks(data.activities().keySet());
        return Comparator.<RowKey>comparingInt(key -> people.getOrDefault(key.person(), 0))
                .thenComparingInt(key -> lines.getOrDefault(key.line(), 0))
                .thenComparingInt(key -> activities.getOrDefault(key.activity(), 0))
                .thenComparing(RowKey::training);
    }

    private static <K> Map<K, Integer> ranks(Set<K> keys) {
        var ranks = new LinkedHashMap<K, Integer>();
        keys.forEach(key -> ranks.put(key, ranks.size()));
        return ranks;
    }

    private Row row(int person, int number, RowKey key, boolean goOn) {
        Line line = line(key);
        var cells = new ArrayList<Cell>();
        var shown = new ArrayList<ManDays>();
        boolean focus = goOn;
        for (Day day : days) {
            var spot = new Spot(key, day.date());
            @Nullable Typed over = typed.get(spot);
            shown.add(over == null ? data.stored(spot) : over.before());
            int column = cells.size();
            @Nullable Shut shut = shut(spot, line);
            cells.add(new Cell(
                    "c." + number + "." + column,
                    "p-" + person + " r-" + number + " d-" + column,
                    day.date(),
                    day.notWorked(),
                    over == null ? text(data.stored(spot)) : over.text(),
                    counted(spot, over, shut),
                    over != null,
                    over == null ? null : over.refused(),
                    shut,
                    focus && shut == null && over == null,
                    marked.contains(spot)));
            focus = focus && !cells.get(column).focus();
        }
        String activity = Objects.requireNonNull(data.activities().get(key.activity()));
        return new Row(number, WeekForm.row(key, shown), line, activity, key.training(), cells);
    }

    /** What was typed where nothing can be stored any more changes no total. */
    private BigDecimal counted(Spot spot, @Nullable Typed over, @Nullable Shut shut) {
        if (over == null) {
            return data.stored(spot).value();
        }
        return (shut == null ? over.days() : over.before()).value();
    }

    /** What a person's dates hold in rows that are not shown. */
    private List<BigDecimal> elsewhere(UUID person, Set<RowKey> shown) {
        return days.stream()
                .map(day -> data.days().entrySet().stream()
                        .filter(stored -> stored.getKey().day().equals(day.date()))
                        .filter(stored -> stored.getKey().row().person().equals(person))
                        .filter(stored -> !shown.contains(stored.getKey().row()))
                        .map(stored -> stored.getValue().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private Line line(RowKey key) {
        return Objects.requireNonNull(data.lines().get(key.line()));
    }

    /**
     * Why a cell takes no days: it is of a closed month, or of an order that ended, or it is not within the order's period, or
     * its day is still to come. Days that are there may always be given back but in the first two cases.
     */
    private @Nullable Shut shut(Spot spot, Line line) {
        var statement = data.statement(line, spot.day());
        if (statement.locksDays()) {
            return statement == StatementState.APPROVED ? Shut.APPROVED : Shut.SUBMITTED;
        }
        if (!line.state().takesDays()) {
            return Shut.ENDED;
        }
        if (data.stored(spot).isPositive()) {
            return null;
        }
        if (!line.takes(spot.day())) {
            return spot.day().isBefore(line.startsOn()) ? Shut.BEFORE : Shut.AFTER;
        }
        return spot.day().isAfter(today) ? Shut.FUTURE : null;
    }

    private static String text(ManDays days) {
        return days.isPositive() ? French.number(days.value()) : "";
    }
}

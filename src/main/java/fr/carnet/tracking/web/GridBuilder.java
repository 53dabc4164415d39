package fr.carnet.tracking.web;

import fr.carnet.shared.French;
import fr.carnet.shared.ManDays;
import fr.carnet.tracking.web.WeekGrid.Cell;
import fr.carnet.tracking.web.WeekGrid.Day;
import fr.carnet.tracking.web.WeekGrid.Person;
import fr.carnet.tracking.web.WeekGrid.Row;
import fr.carnet.tracking.web.WeekQueries.Line;
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

    GridBuilder(WeekData data, Map<Spot, Typed> typed, LocalDate today) {
        this.data = data;
        this.typed = typed;
        this.today = today;
    }

    /**
     * @param asked rows to show besides those that have days
     */
    WeekGrid grid(Set<RowKey> asked) {
        var keys = new HashSet<>(asked);
        keys.addAll(data.rows());
        var byPerson = new LinkedHashMap<UUID, List<Row>>();
        List<RowKey> sorted = keys.stream().filter(data::knows).sorted(order()).toList();
        for (int at = 0; at < sorted.size(); at++) {
            byPerson.computeIfAbsent(sorted.get(at).person(), person -> new ArrayList<>())
                    .add(row(at, sorted.get(at)));
        }
        var people = byPerson.entrySet().stream()
                .map(each -> new Person(each.getKey(), name(each.getKey()), each.getValue()))
                .toList();
        var days = data.week().days().stream().map(day -> Day.of(day, today)).toList();
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

    private Row row(int number, RowKey key) {
        Line line = Objects.requireNonNull(data.lines().get(key.line()));
        var cells = new ArrayList<Cell>();
        var shown = new ArrayList<ManDays>();
        for (LocalDate day : data.week().days()) {
            var spot = new Spot(key, day);
            @Nullable Typed over = typed.get(spot);
            shown.add(over == null ? data.stored(spot) : over.before());
            cells.add(cell(number, cells.size(), spot, line, over));
        }
        String activity = Objects.requireNonNull(data.activities().get(key.activity()));
        return new Row(number, WeekForm.row(key, shown), line, activity, key.training(), cells);
    }

    private Cell cell(int row, int column, Spot spot, Line line, @Nullable Typed over) {
        ManDays stored = data.stored(spot);
        boolean open = over != null
                || line.takes(spot.day()) && !spot.day().isAfter(today)
                || line.state().takesDays() && stored.isPositive();
        return new Cell(
                "c-" + row + "-" + column,
                "c." + row + "." + column,
                spot.day(),
                over == null ? text(stored) : over.text(),
                over == null ? stored.value() : over.days().orElse(BigDecimal.ZERO),
                open,
                over != null,
                over == null ? null : over.refused());
    }

    private static String text(ManDays days) {
        return days.isPositive() ? French.number(days.value()) : "";
    }

    private String name(UUID person) {
        return data.people().getOrDefault(person, "");
    }
}

package fr.carnet.tracking.imports;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.TextKey;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the names in a file of days stand for, among a company's own people and orders only. */
final class DayNames {

    /** Someone of the company. */
    record Person(PersonId id, String name) {}

    /** A line of an order issued to the company. */
    record Line(OrderLineId id, String number, String code) {}

    /** A kind of work. */
    record Activity(int id, String label) {}

    private final Map<String, List<Person>> people = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Map<String, OrderLineId>> orders = new HashMap<>();
    private final Map<String, Integer> activities = new HashMap<>();
    private final Map<DayCell, Integer> seen = new HashMap<>();

    DayNames(List<Person> people, List<Line> lines, List<Activity> activities) {
        people.forEach(person -> this.people.merge(
                TextKey.of(person.name()), List.of(person), (one, other) -> List.of(one.get(0), other.get(0))));
        people.forEach(person -> written.put(TextKey.ofName(person.name()), person.name()));
        lines.forEach(line -> orders.computeIfAbsent(TextKey.of(line.number()), number -> new HashMap<>())
                .put(TextKey.of(line.code()), line.id()));
        activities.forEach(activity -> this.activities.put(TextKey.of(activity.label()), activity.id()));
    }

    /**
     * What a row asks for.
     *
     * @throws RuleViolation where a cell is empty, a name stands for nothing, or the row says again what an earlier one said
     */
    DayEntry entry(DayFileRow row) {
        row.firstEmpty().ifPresent(title -> {
            throw new RuleViolation("day.import.empty", title);
        });
        var day = FrenchInput.date(row.day()).orElseThrow(() -> new RuleViolation("day.import.date", row.day()));
        var person = person(row);
        var units = Optional.ofNullable(orders.get(TextKey.of(row.order())))
                .orElseThrow(() -> new RuleViolation("day.import.unknown-order", row.order()));
        var line = Optional.ofNullable(units.get(TextKey.of(row.unit())))
                .orElseThrow(() -> new RuleViolation("day.import.unknown-unit", row.unit(), row.order()));
        var activity = Optional.ofNullable(activities.get(TextKey.of(row.activity())))
                .orElseThrow(() -> new RuleViolation("day.import.unknown-activity", row.activity()));
        var training = row.training().orElseThrow(() -> new RuleViolation("day.import.training", row.formation()));
        var entry = new DayEntry(line, person, activity, training, day, ManDays.ZERO, days(row));
        Integer first = seen.putIfAbsent(entry.cell(), row.line());
        if (first != null) {
            throw new RuleViolation("day.import.twice", first);
        }
        return entry;
    }

    private PersonId person(DayFileRow row) {
        var named = people.getOrDefault(TextKey.of(row.person()), List.of());
        if (named.isEmpty()) {
            String meant = written.get(TextKey.ofName(row.person()));
            throw meant == null
                    ? new RuleViolation("day.import.unknown-person", row.person())
                    : new RuleViolation("day.import.name-turned-round", row.person(), meant);
        }
        if (named.size() > 1) {
            throw new RuleViolation("day.import.two-people", row.person());
        }
        return named.get(0).id();
    }

    private static ManDays days(DayFileRow row) {
        return new ManDays(
                FrenchInput.number(row.days()).orElseThrow(() -> new RuleViolation("day.number", row.days())));
    }
}

package fr.carnet.tracking.web.week;

import fr.carnet.shared.French;
import fr.carnet.web.Choice;
import java.util.List;

/** What the lists around the grid offer: orders, lines that take days, the people of their teams, the activities. */
record RowChoices(List<Choice> orders, List<Choice> lines, List<Choice> people, List<Choice> activities) {

    static RowChoices of(WeekData data) {
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
        return new RowChoices(orders, lines, people, activities);
    }
}

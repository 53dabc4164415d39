package fr.carnet.tracking.imports;

import fr.carnet.shared.TextKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of a file of days, as it is written there. */
record DayFileRow(
        int line,
        String day,
        String person,
        String order,
        String unit,
        String activity,
        String days,
        String formation) {

    private static final Set<String> YES = Set.of("oui", "o", "x", "1", "vrai", "true", "yes");
    private static final Set<String> NO = Set.of("", "non", "n", "0", "faux", "false", "no");

    /** Whether it is the training of a new person; empty where its cell says neither yes nor no. */
    Optional<Boolean> training() {
        var said = TextKey.of(formation);
        return YES.contains(said) ? Optional.of(true) : NO.contains(said) ? Optional.of(false) : Optional.empty();
    }

    /** Whether it is a row of the model that nobody filled in. */
    boolean saysNothing() {
        return day.isEmpty() && days.isEmpty();
    }

    /** The title of the first column that is left empty, as those of merged cells are. */
    Optional<String> firstEmpty() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(DaySheet.DAY, day);
        cells.put(DaySheet.PERSON, person);
        cells.put(DaySheet.ORDER, order);
        cells.put(DaySheet.UNIT, unit);
        cells.put(DaySheet.ACTIVITY, activity);
        cells.put(DaySheet.DAYS, days);
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

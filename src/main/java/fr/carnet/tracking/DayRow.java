package fr.carnet.tracking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A row of a file of days, as it is written there. */
record DayRow(
        int line,
        String day,
        String person,
        String order,
        String unit,
        String activity,
        String days,
        boolean training) {

    /** A row of the model that nobody filled in. */
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

package fr.carnet.tracking.days;

import fr.carnet.shared.Refusal;
import java.util.List;
import java.util.Map;

/** What became of a set of entries: those that stand now, and those refused, each with its reason. */
public record SavedDays(List<DayEntry> saved, Map<DayEntry, Refusal> refused) {

    public SavedDays {
        saved = List.copyOf(saved);
        refused = Map.copyOf(refused);
    }
}

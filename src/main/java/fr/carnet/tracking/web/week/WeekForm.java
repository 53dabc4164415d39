package fr.carnet.tracking.web.week;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.DayEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The grid as it was sent: {@code r.0} says what row it is and what its seven cells showed, {@code c.0.0} to {@code c.0.6}
 * what was typed in them. Read by hand: thirty people by ten lines are more fields than a form object binds.
 *
 * @param shown what each cell showed before
 * @param typed the cells that do not show what they showed before
 */
record WeekForm(Week week, Set<RowKey> rows, Map<Spot, ManDays> shown, Map<Spot, Typed> typed) {

    private static final String BETWEEN = ";";

    static WeekForm of(MultiValueMap<String, String> sent) {
        Week week = Week.parse(Objects.requireNonNullElse(sent.getFirst("semaine"), ""))
                .orElseThrow(NotFound::new);
        var rows = new LinkedHashSet<RowKey>();
        var shown = new LinkedHashMap<Spot, ManDays>();
        var typed = new LinkedHashMap<Spot, Typed>();
        for (int at = 0; ; at++) {
            @Nullable String row = sent.getFirst("r." + at);
            if (row == null) {
                return new WeekForm(week, rows, shown, typed);
            }
            String[] parts = row.split(BETWEEN, -1);
            if (parts.length != 8 || !rows.add(RowKey.parse(parts[0]))) {
                throw new NotFound();
            }
            for (int day = 0; day < 7; day++) {
                var spot = new Spot(RowKey.parse(parts[0]), week.days().get(day));
                ManDays before = days(parts[day + 1]);
                shown.put(spot, before);
                @Nullable String text = sent.getFirst("c." + at + "." + day);
                if (text != null && changes(text, before)) {
                    typed.put(spot, new Typed(text, before, null));
                }
            }
        }
    }

    /** What {@code r.0} holds. */
    static String row(RowKey key, List<ManDays> shown) {
        var text = new StringBuilder(key.toString());
        shown.forEach(days ->
                text.append(BETWEEN).append(days.isPositive() ? days.value().toPlainString() : ""));
        return text.toString();
    }

    /** The entries that the cells ask for; those that cannot be read get their reason in {@code unreadable}. */
    List<DayEntry> entries(Map<Spot, Typed> unreadable) {
        var entries = new ArrayList<DayEntry>();
        typed.forEach((spot, cell) -> {
            try {
                entries.add(spot.entry(cell.before(), Typed.read(cell.text())));
            } catch (RuleViolation reason) {
                unreadable.put(spot, cell.refused(reason.refusal()));
            }
        });
        return entries;
    }

    /** The rows without a day, before and now. */
    Set<RowKey> emptyRows() {
        var empty = new LinkedHashSet<>(rows);
        shown.forEach((spot, days) -> {
            if (days.isPositive() || typed.containsKey(spot)) {
                empty.remove(spot.row());
            }
        });
        return empty;
    }

    /**
     * What each cell showed that was left alone here and holds something else now: another person's work meanwhile.
     *
     * @param now what is stored
     */
    Map<Spot, ManDays> changedByOthers(Map<Spot, ManDays> now) {
        var changed = new LinkedHashMap<Spot, ManDays>();
        shown.forEach((spot, before) -> {
            if (!typed.containsKey(spot) && before.compareTo(now.getOrDefault(spot, ManDays.ZERO)) != 0) {
                changed.put(spot, before);
            }
        });
        return changed;
    }

    private static boolean changes(String text, ManDays before) {
        try {
            return !Typed.read(text).equals(before);
        } catch (RuleViolation unreadable) {
            return true;
        }
    }

    private static ManDays days(String text) {
        try {
            return text.isEmpty() ? ManDays.ZERO : new ManDays(new BigDecimal(text));
        } catch (NumberFormatException | RuleViolation nonsense) {
            throw new NotFound();
        }
    }
}

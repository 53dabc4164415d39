package fr.carnet.tracking.web.week;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.days.DayCell.Row;
import fr.carnet.tracking.days.DayEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The grid as it was sent: {@code r.0} says what row it is and what its seven cells showed, {@code c.0.0} to {@code c.0.6}
 * what was typed in them. Read by hand: thirty people by ten lines are more fields than a form object binds.
 *
 * @param shown what each cell showed before
 * @param typed the cells that do not show what they showed before
 */
record WeekForm(Week week, Set<Row> rows, Map<DayCell, ManDays> shown, Map<DayCell, Typed> typed) {

    /**
     * A text typed in a cell that is not stored.
     *
     * @param text as it was typed
     * @param before what the cell showed when it was typed
     * @param refused why it is not stored, or null where nobody asked for it yet
     */
    record Typed(String text, ManDays before, @Nullable Refusal refused) {

        /**
         * The days that a text says: {@code 1}, {@code 0,5}, {@code .25}, {@code ½}; an empty text says none.
         *
         * @throws RuleViolation {@code day.number}, {@code days.quarter}
         */
        static ManDays read(String text) {
            if (text.isBlank()) {
                return ManDays.ZERO;
            }
            return new ManDays(FrenchInput.number(text).orElseThrow(() -> new RuleViolation("day.number", text)));
        }

        /** The days that it counts for in the totals; what the cell showed, where no cell can hold what was typed. */
        ManDays days() {
            try {
                ManDays days = read(text);
                return days.isNegative() || days.compareTo(ManDays.ONE) > 0 ? before : days;
            } catch (RuleViolation unreadable) {
                return before;
            }
        }

        Typed refused(Refusal reason) {
            return new Typed(text, before, reason);
        }

        /** The same after the cell showed what stands there now, so that saving again replaces it. */
        Typed seen(ManDays now) {
            return new Typed(text, now, refused);
        }
    }

    private static final String BETWEEN = ";";
    private static final String TRAINING = "f";

    static WeekForm of(MultiValueMap<String, String> sent) {
        Week week = Week.parse(Objects.requireNonNullElse(sent.getFirst("semaine"), ""))
                .orElseThrow(NotFound::new);
        var rows = new LinkedHashSet<Row>();
        var shown = new LinkedHashMap<DayCell, ManDays>();
        var typed = new LinkedHashMap<DayCell, Typed>();
        for (int at = 0; ; at++) {
            @Nullable String row = sent.getFirst("r." + at);
            if (row == null) {
                return new WeekForm(week, rows, shown, typed);
            }
            String[] parts = row.split(BETWEEN, -1);
            if (parts.length != 8) {
                throw new NotFound();
            }
            Row key = key(parts[0]);
            if (!rows.add(key)) {
                throw new NotFound();
            }
            for (int day = 0; day < 7; day++) {
                var cell = key.on(week.days().get(day));
                ManDays before = days(parts[day + 1]);
                shown.put(cell, before);
                @Nullable String text = sent.getFirst("c." + at + "." + day);
                if (text != null && changes(text, before)) {
                    typed.put(cell, new Typed(text, before, null));
                }
            }
        }
    }

    /** What {@code r.0} holds. */
    static String row(Row row, List<ManDays> shown) {
        var text = new StringBuilder(key(row));
        shown.forEach(days ->
                text.append(BETWEEN).append(days.isPositive() ? days.value().toPlainString() : ""));
        return text.toString();
    }

    /** A row as the form names it. */
    static String key(Row row) {
        return row.line().value() + "." + row.person().value() + "." + row.activity() + "."
                + (row.training() ? TRAINING : "");
    }

    /**
     * The row that the form names so.
     *
     * @throws NotFound where it names none: the grid never sends it
     */
    static Row key(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw new NotFound();
        }
        try {
            return new Row(
                    new OrderLineId(UUID.fromString(parts[0])),
                    new PersonId(UUID.fromString(parts[1])),
                    Integer.parseInt(parts[2]),
                    parts[3].equals(TRAINING));
        } catch (IllegalArgumentException nonsense) {
            throw new NotFound();
        }
    }

    /** The entries that the cells ask for; those that cannot be read get their reason in {@code unreadable}. */
    List<DayEntry> entries(Map<DayCell, Typed> unreadable) {
        var entries = new ArrayList<DayEntry>();
        typed.forEach((cell, text) -> {
            try {
                entries.add(new DayEntry(cell, text.before(), Typed.read(text.text())));
            } catch (RuleViolation reason) {
                unreadable.put(cell, text.refused(reason.refusal()));
            }
        });
        return entries;
    }

    /** The rows without a day, before and now. */
    Set<Row> emptyRows() {
        var empty = new LinkedHashSet<>(rows);
        shown.forEach((cell, days) -> {
            if (days.isPositive() || typed.containsKey(cell)) {
                empty.remove(cell.row());
            }
        });
        return empty;
    }

    /**
     * The cells that were left alone here and that another person changed meanwhile, with what they showed.
     *
     * @param now what is stored
     */
    Map<DayCell, ManDays> changedByOthers(Map<DayCell, ManDays> now) {
        var changed = new LinkedHashMap<DayCell, ManDays>();
        shown.forEach((cell, before) -> {
            if (!typed.containsKey(cell) && before.compareTo(now.getOrDefault(cell, ManDays.ZERO)) != 0) {
                changed.put(cell, before);
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

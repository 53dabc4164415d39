package fr.carnet.web;

import fr.carnet.shared.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the columns of a sheet are, by the titles of its first row, in any order. */
public final class SheetHeads {

    private static final int LONGEST_CELL = 500;
    private static final int SHOWN_TITLES = 12;

    private final SheetRow titles;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    public SheetHeads(SheetRow titles) {
        this.titles = titles;
    }

    /** A column that must be there, under its title or one of these others. */
    public SheetHeads must(String title, String... others) {
        may(title, others);
        if (!columns.containsKey(title)) {
            missing.add(title);
        }
        return this;
    }

    /** A column that may be there. */
    public SheetHeads may(String title, String... others) {
        int at = titles.column(title);
        at = at < 0 ? titles.column(others) : at;
        if (at >= 0) {
            columns.put(title, at);
        }
        return this;
    }

    /**
     * @param file the file's name, for messages
     * @throws RuleViolation {@code sheet.one-column}, {@code sheet.columns} where a column that must be there is not
     */
    public SheetHeads of(String file) {
        if (missing.isEmpty()) {
            return this;
        }
        long filled = titles.cells().stream().filter(title -> !title.isBlank()).count();
        if (filled == 1 && missing.size() > 1) {
            throw new RuleViolation("sheet.one-column", file, quoted(missing));
        }
        throw new RuleViolation("sheet.columns", file, quoted(missing), quoted(titles.cells()));
    }

    /** The titles of columns that nobody asked for, in their order, at most a dozen. */
    public List<String> others() {
        List<String> others = new ArrayList<>();
        for (int at = 0; at < titles.cells().size() && others.size() < SHOWN_TITLES; at++) {
            String title = titles.text(at);
            if (!title.isEmpty() && !columns.containsValue(at)) {
                others.add(title);
            }
        }
        return List.copyOf(others);
    }

    /** The text under a title; empty where there is no such column. */
    public String text(SheetRow row, String title) {
        var text = row.text(columns.getOrDefault(title, -1));
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }

    private static String quoted(List<String> titles) {
        return titles.stream()
                .filter(title -> !title.isEmpty())
                .limit(SHOWN_TITLES)
                .map(title -> "« " + (title.length() <= 60 ? title : title.substring(0, 60) + "…") + " »")
                .collect(Collectors.joining(", "));
    }
}

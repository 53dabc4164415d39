package fr.carnet.web;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.TextKey;
import java.util.Arrays;
import java.util.List;

/**
 * A row of a spreadsheet, each cell as plain text in one line: a number as {@code 1250.25}, a date as {@code 2026-11-22}, a formula without a
 * value as the formula itself.
 *
 * @param line its number, as the spreadsheet shows it
 */
public record SheetRow(int line, List<String> cells) {

    public SheetRow {
        cells = cells.stream().map(PlainText::line).toList();
    }

    /** A cell's text; empty beyond the last, and for a column that is not there. */
    public String text(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** The column headed by one of these titles, whatever its accents, case and punctuation; −1 where none is. */
    public int column(String... titles) {
        var wanted = Arrays.stream(titles).map(TextKey::of).toList();
        for (int at = 0; at < cells.size(); at++) {
            if (wanted.contains(TextKey.of(cells.get(at)))) {
                return at;
            }
        }
        return -1;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}

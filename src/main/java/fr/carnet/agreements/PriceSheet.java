package fr.carnet.agreements;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.SheetReader;
import fr.carnet.web.SheetReader.Limits;
import fr.carnet.web.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a price schedule from a spreadsheet whose first row has the titles, in any order. */
final class PriceSheet {

    /** A schedule is a few hundred rows: what is longer is something else. */
    static final Limits LIMITS = new Limits(5L * 1024 * 1024, 5001);

    private static final int LONGEST_CELL = 500;

    private @Nullable Heads heads;
    private final List<PriceLine> lines = new ArrayList<>();

    private record Heads(int lot, int contractor, int unit, int amount, int from) {}

    private PriceSheet() {}

    /**
     * @throws RuleViolation {@code sheet.columns} where a title is missing, {@code sheet.empty}, or as {@link SheetReader} does
     */
    static List<PriceLine> read(Upload file) {
        var sheet = new PriceSheet();
        new SheetReader(LIMITS).read(file.name(), file.content(), row -> sheet.take(file.name(), row));
        if (sheet.lines.isEmpty()) {
            throw new RuleViolation("sheet.empty", file.name());
        }
        return sheet.lines;
    }

    private void take(String name, SheetRow row) {
        var known = heads;
        if (known == null) {
            heads = heads(name, row);
            return;
        }
        lines.add(new PriceLine(
                row.line(),
                cell(row, known.lot),
                cell(row, known.contractor),
                cell(row, known.unit),
                cell(row, known.amount),
                cell(row, known.from)));
    }

    private static Heads heads(String name, SheetRow row) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("Titulaire", row.column("Titulaire", "Société", "Attributaire"));
        wanted.put("Unité d’œuvre", row.column("Unité d’œuvre", "Unité", "UO", "Code"));
        wanted.put("Prix unitaire HT (€)", row.column("Prix unitaire HT (€)", "Prix unitaire", "Prix HT", "Prix"));
        wanted.put("À partir du", row.column("À partir du", "Depuis le", "Valable à partir du", "Date"));
        var missing = wanted.entrySet().stream()
                .filter(column -> column.getValue() < 0)
                .map(column -> "« " + column.getKey() + " »")
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation("sheet.columns", name, String.join(", ", missing));
        }
        var columns = List.copyOf(wanted.values());
        return new Heads(row.column("Lot"), columns.get(0), columns.get(1), columns.get(2), columns.get(3));
    }

    private static String cell(SheetRow row, int column) {
        var text = row.text(column);
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }
}

package fr.carnet.tracking;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.SheetReader;
import fr.carnet.web.SheetReader.Limits;
import fr.carnet.web.SheetRow;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file of days, one after the other; its first row has the titles, in any order. */
final class DaySheet {

    /** A year of a large company. */
    static final int MOST_ROWS = 50_000;

    private static final Limits LIMITS = new Limits(20L * 1024 * 1024, MOST_ROWS + 1);
    private static final int LONGEST_CELL = 200;
    private static final Set<String> YES = Set.of("oui", "o", "x", "1", "vrai", "true", "yes");

    private final String name;
    private final Consumer<DayRow> each;
    private @Nullable Heads heads;

    private record Heads(int day, int person, int order, int unit, int activity, int days, int training) {}

    private DaySheet(String name, Consumer<DayRow> each) {
        this.name = name;
        this.each = each;
    }

    /**
     * @throws RuleViolation {@code sheet.columns} where a title is missing, or as {@link SheetReader} does
     */
    static void read(Upload file, Consumer<DayRow> each) {
        new SheetReader(LIMITS).read(file.name(), file.content(), new DaySheet(file.name(), each)::take);
    }

    private void take(SheetRow row) {
        Heads known = heads;
        if (known == null) {
            heads = heads(row);
            return;
        }
        var read = new DayRow(
                row.line(),
                cell(row, known.day),
                cell(row, known.person),
                cell(row, known.order),
                cell(row, known.unit),
                cell(row, known.activity),
                cell(row, known.days),
                YES.contains(cell(row, known.training).toLowerCase(Locale.ROOT)));
        if (!read.saysNothing()) {
            each.accept(read);
        }
    }

    private Heads heads(SheetRow row) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("Date", row.column("Date", "Jour"));
        wanted.put("Personne", row.column("Personne", "Nom", "Intervenant"));
        wanted.put("Bon de commande", row.column("Bon de commande", "Bon", "BC", "Numéro"));
        wanted.put("Unité d’œuvre", row.column("Unité d’œuvre", "Unité", "UO", "Code"));
        wanted.put("Activité", row.column("Activité", "Activité opérationnelle"));
        wanted.put("Jours", row.column("Jours", "Jours (j)", "Quantité", "j/h"));
        var missing = wanted.entrySet().stream()
                .filter(column -> column.getValue() < 0)
                .map(column -> "« " + column.getKey() + " »")
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation("sheet.columns", name, String.join(", ", missing));
        }
        var at = wanted.values().stream().mapToInt(Integer::intValue).toArray();
        return new Heads(at[0], at[1], at[2], at[3], at[4], at[5], row.column("Formation"));
    }

    private static String cell(SheetRow row, int column) {
        var text = row.text(column);
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }
}

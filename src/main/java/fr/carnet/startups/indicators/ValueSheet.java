package fr.carnet.startups.indicators;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.SheetHeads;
import fr.carnet.web.SheetReader;
import fr.carnet.web.SheetReader.Limits;
import fr.carnet.web.SheetRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file of values; its first row has the titles, in any order, and may have others. */
final class ValueSheet {

    /** The most rows of a file: a year of days for some thirty indicators. */
    static final int MOST_ROWS = 10_000;

    private static final String STARTUP = "Startup";
    private static final String INDICATOR = "Indicateur";
    private static final String DAY = "Date";
    private static final String VALUE = "Valeur";
    private static final String COMMENT = "Commentaire";

    private static final Limits LIMITS = new Limits(5L * 1024 * 1024, MOST_ROWS + 1);

    private final String name;
    private final List<FileValue> rows = new ArrayList<>();
    private @Nullable SheetHeads heads;
    private List<String> others = List.of();

    private ValueSheet(String name) {
        this.name = name;
    }

    /**
     * What a file says.
     *
     * @param others the titles of columns that are passed over
     */
    record Content(List<FileValue> rows, List<String> others) {}

    /**
     * @throws RuleViolation {@code sheet.…} for a file that is no sheet or where a title is missing, {@code
     *     indicator.import.no-rows} where nothing is under them
     */
    static Content read(Upload file) {
        var sheet = new ValueSheet(file.name());
        new SheetReader(LIMITS).read(file.name(), file.content(), sheet::take);
        if (sheet.rows.isEmpty()) {
            throw new RuleViolation("indicator.import.no-rows", file.name());
        }
        return new Content(List.copyOf(sheet.rows), sheet.others);
    }

    private void take(SheetRow row) {
        var known = heads;
        if (known == null) {
            known = heads(row);
            heads = known;
            others = known.others();
            return;
        }
        var read = new FileValue(
                row.line(),
                known.text(row, STARTUP),
                known.text(row, INDICATOR),
                known.text(row, DAY),
                known.text(row, VALUE),
                known.text(row, COMMENT));
        if (!read.saysNothing()) {
            rows.add(read);
        }
    }

    private SheetHeads heads(SheetRow row) {
        return new SheetHeads(row)
                .must(STARTUP, "Produit", "Service", "Identifiant", "Slug")
                .must(INDICATOR, "Nom de l’indicateur", "Indicator", "Mesure")
                .must(DAY, "Jour", "Date de la valeur", "Mesuré le")
                .must(VALUE, "Value", "Résultat")
                .may(COMMENT, "Commentaires", "Source", "Remarque")
                .may("Nom de la startup")
                .may("Unité")
                .of(name);
    }
}

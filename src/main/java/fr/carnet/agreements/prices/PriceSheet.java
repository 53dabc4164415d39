package fr.carnet.agreements.prices;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.SheetHeads;
import fr.carnet.web.SheetReader;
import fr.carnet.web.SheetReader.Limits;
import fr.carnet.web.SheetRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a price schedule from a spreadsheet whose first row has the titles, in any order. */
final class PriceSheet {

    /** The largest file that is read: a real schedule has a few hundred rows. */
    static final Limits LIMITS = new Limits(5L * 1024 * 1024, 5001);

    private @Nullable SheetHeads heads;
    private final List<PriceLine> lines = new ArrayList<>();

    private PriceSheet() {}

    /**
     * Reads the rows of a file.
     *
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
                known.text(row, "Lot"),
                known.text(row, "Titulaire"),
                known.text(row, "Unité d’œuvre"),
                known.text(row, "Prix unitaire HT (€)"),
                known.text(row, "À partir du")));
    }

    private static SheetHeads heads(String name, SheetRow row) {
        return new SheetHeads(row)
                .may("Lot")
                .must("Titulaire", "Société", "Attributaire")
                .must("Unité d’œuvre", "Unité", "UO", "Code")
                .must("Prix unitaire HT (€)", "Prix unitaire", "Prix HT", "Prix")
                .must("À partir du", "Depuis le", "Valable à partir du", "Date")
                .of(name);
    }
}

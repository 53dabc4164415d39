package fr.carnet.tracking.imports;

import fr.carnet.documents.Upload;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.SheetFile;
import fr.carnet.web.SheetHeads;
import fr.carnet.web.SheetReader;
import fr.carnet.web.SheetReader.Limits;
import fr.carnet.web.SheetRow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file of days, one after the other; its first row has the titles, in any order. */
final class DaySheet {

    /** The most rows of a file: what a large company logs in a year. */
    static final int MOST_ROWS = 50_000;

    static final String DAY = "Date";
    static final String PERSON = "Personne";
    static final String ORDER = "Bon de commande";
    static final String UNIT = "Unité d’œuvre";
    static final String ACTIVITY = "Activité";
    static final String DAYS = "Jours";
    private static final String TRAINING = "Formation";

    private static final Limits LIMITS = new Limits(20L * 1024 * 1024, MOST_ROWS + 1);

    private final String name;
    private final Consumer<DayFileRow> each;
    private @Nullable SheetHeads heads;
    private boolean saysSomething;

    private DaySheet(String name, Consumer<DayFileRow> each) {
        this.name = name;
        this.each = each;
    }

    /**
     * Takes a file in.
     *
     * @throws RuleViolation as {@link SheetReader#take}
     */
    static SheetFile take(Upload file) {
        return new SheetReader(LIMITS).take(file.name(), file.content());
    }

    /**
     * @throws RuleViolation {@code sheet.columns} where a title is missing, {@code day.import.no-rows} where nothing is under
     *     them, or as {@link SheetFile#read}
     */
    static void read(SheetFile file, Consumer<DayFileRow> each) {
        var sheet = new DaySheet(file.name(), each);
        file.read(sheet::take);
        if (!sheet.saysSomething) {
            throw new RuleViolation("day.import.no-rows", file.name());
        }
    }

    private void take(SheetRow row) {
        var known = heads;
        if (known == null) {
            heads = heads(row);
            return;
        }
        var read = new DayFileRow(
                row.line(),
                known.text(row, DAY),
                known.text(row, PERSON),
                known.text(row, ORDER),
                known.text(row, UNIT),
                known.text(row, ACTIVITY),
                known.text(row, DAYS),
                known.text(row, TRAINING));
        if (!read.saysNothing()) {
            saysSomething = true;
            each.accept(read);
        }
    }

    private SheetHeads heads(SheetRow row) {
        return new SheetHeads(row)
                .must(DAY, "Jour")
                .must(PERSON, "Nom", "Intervenant")
                .must(ORDER, "Bon", "BC", "Numéro")
                .must(UNIT, "Unité", "UO", "Code")
                .must(ACTIVITY, "Activité opérationnelle")
                .must(DAYS, "Jours (j)", "Quantité", "j/h")
                .may(TRAINING)
                .of(name);
    }
}

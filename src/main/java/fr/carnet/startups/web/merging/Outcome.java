package fr.carnet.startups.web.merging;

import fr.carnet.startups.merging.MergeField;
import fr.carnet.startups.merging.MergeView;
import java.util.List;

/**
 * A field of the record that will be, as the last page says it.
 *
 * @param value in words
 * @param choice {@code KEPT} or {@code GONE}: whose value it is
 * @param left the value that is given up, in words; empty where both are the same
 */
record Outcome(MergeField field, String value, String choice, String left) {

    static List<Outcome> of(MergeView view, MergeForm form) {
        return view.different().stream()
                .map(pair -> {
                    boolean taken = form.takes(pair.field());
                    return new Outcome(
                            pair.field(),
                            words(taken ? pair.gone() : pair.kept()),
                            taken ? MergeForm.GONE : MergeForm.KEPT,
                            words(taken ? pair.kept() : pair.gone()));
                })
                .toList();
    }

    /** A value as it is read. */
    static String words(String value) {
        return switch (value) {
            case "" -> "(vide)";
            case "true" -> "oui";
            case "false" -> "non";
            default -> value;
        };
    }
}

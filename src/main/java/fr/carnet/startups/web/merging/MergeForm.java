package fr.carnet.startups.web.merging;

import fr.carnet.startups.merging.MergeField;
import fr.carnet.startups.merging.MergeView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen of two records that are to become one.
 *
 * @param choices {@code KEPT} or {@code GONE} by field: whose value stays
 * @param keptSeen the revision that was read of the one that stays
 * @param goneSeen the revision that was read of the one that goes
 */
record MergeForm(
        @Nullable Map<String, String> choices,
        @NotBlank @Size(max = 1000) @Nullable String reason,
        long keptSeen,
        long goneSeen) {

    static final String KEPT = "KEPT";
    static final String GONE = "GONE";

    /** What is proposed. */
    static MergeForm of(MergeView view) {
        return of(view, Map.of());
    }

    /** What was chosen, completed by what is proposed. */
    static MergeForm of(MergeView view, Map<String, String> chosen) {
        var choices = new HashMap<String, String>();
        view.different()
                .forEach(pair -> choices.put(
                        pair.field().name(),
                        chosen.getOrDefault(pair.field().name(), pair.proposesGone() ? GONE : KEPT)));
        return new MergeForm(choices, null, view.kept().version(), view.gone().version());
    }

    /** Is the value of the one that goes chosen? */
    public boolean takes(MergeField field) {
        return choices != null && GONE.equals(choices.get(field.name()));
    }

    Set<MergeField> taken() {
        var taken = EnumSet.noneOf(MergeField.class);
        for (MergeField field : MergeField.values()) {
            if (takes(field)) {
                taken.add(field);
            }
        }
        return taken;
    }
}

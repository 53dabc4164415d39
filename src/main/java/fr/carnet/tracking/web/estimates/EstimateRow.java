package fr.carnet.tracking.web.estimates;

import fr.carnet.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the page with what was typed for it.
 *
 * @param refused why what was typed does not stand, or null
 */
record EstimateRow(
        int at,
        LineProgress line,
        String typed,
        boolean holds,
        String comment,
        @Nullable Refusal refused) {

    public String key() {
        return EstimateForm.key(line);
    }

    public boolean wrong() {
        return refused != null;
    }
}

package fr.carnet.tracking.web.week;

import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell and is not stored.
 *
 * @param text as it was typed
 * @param before what the cell showed when it was typed
 * @param refused why it is not stored, or null where nobody asked for it yet
 */
record Typed(String text, ManDays before, @Nullable Refusal refused) {

    /**
     * {@code 1}, {@code 0,5}, {@code .25}, {@code ½}; nothing is zero.
     *
     * @throws RuleViolation {@code day.number}, {@code days.quarter}
     */
    static ManDays read(String text) {
        if (text.isBlank()) {
            return ManDays.ZERO;
        }
        return new ManDays(FrenchInput.number(text).orElseThrow(() -> new RuleViolation("day.number", text)));
    }

    /** What it counts for until it is stored; what the cell showed where no cell can hold what was typed. */
    ManDays days() {
        try {
            ManDays days = read(text);
            return days.isNegative() || days.compareTo(ManDays.ONE) > 0 ? before : days;
        } catch (RuleViolation unreadable) {
            return before;
        }
    }

    Typed refused(Refusal reason) {
        return new Typed(text, before, reason);
    }

    /** What stands there now was shown, so saving again replaces it. */
    Typed seen(ManDays now) {
        return new Typed(text, now, refused);
    }
}

package fr.carnet.orders.web.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stale step was sent from a page that shows an older state of the draft: it says who changed it since, and where what is
 * stored now is not what was typed. The page comes back with what was typed; sent again, it prevails.
 */
record StaleStep(DraftQueries.@Nullable LastChange change, List<Difference> differences) {

    /** A field whose stored and typed values differ, in words. */
    record Difference(String field, String stored, String typed) {

        static @Nullable Difference between(String field, String stored, String typed) {
            return stored.equals(typed) ? null : new Difference(field, said(stored), said(typed));
        }

        private static String said(String words) {
            return words.isEmpty() ? "rien" : words;
        }
    }
}

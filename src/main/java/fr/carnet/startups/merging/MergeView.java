package fr.carnet.startups.merging;

import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeParticipant.Moved;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records beside each other, before they become one.
 *
 * @param fields all of them, in their order
 * @param moved what would move from the one that goes to the one that stays, without what is not there
 * @param obstacles what keeps them from being merged
 * @param phases where the startups stand; null for other kinds
 */
public record MergeView(
        Merge merge,
        Side kept,
        Side gone,
        List<Pair> fields,
        List<Moved> moved,
        List<Refusal> obstacles,
        @Nullable Phases phases) {

    /**
     * One of the two records.
     *
     * @param address its page
     * @param version counts its changes
     */
    public record Side(UUID id, String name, String slug, String address, boolean archived, long version) {}

    /** The two values of a field, as they are read; a yes or no is {@code true} or {@code false}. */
    public record Pair(MergeField field, String kept, String gone) {

        public boolean differs() {
            return !kept.equals(gone);
        }

        /** Is the value of the one that goes proposed? It is where the other has none. */
        public boolean proposesGone() {
            return kept.isEmpty();
        }
    }

    /** Where a startup stands: in a phase, stopped, or nowhere yet. */
    public record Standing(@Nullable Phase phase, boolean stopped) {}

    /** Where both startups stand, and where the one that stays would once it has the decisions of both. */
    public record Phases(Standing kept, Standing gone, Standing merged) {

        /** Would the one that stays stand elsewhere than today? */
        public boolean moves() {
            return !kept.equals(merged);
        }
    }

    /** The fields of which one value is to be chosen. */
    public List<Pair> different() {
        return fields.stream().filter(Pair::differs).toList();
    }
}

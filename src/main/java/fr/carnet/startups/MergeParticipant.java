package fr.carnet.startups;

import fr.carnet.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves what a module keeps of a startup, an incubator or a sponsor when its record is merged into another; the owner of each table
 * that names one has such a bean. It is asked within the transaction of the merge.
 */
public interface MergeParticipant {

    /** How many rows move. @param what the end of the key of their words, e.g. {@code orders} */
    record Moved(String what, long count) {}

    /** The columns that it moves, as {@code purchase_order.startup_id}; none is moved by two. */
    Set<String> columns();

    /** What would move. */
    List<Moved> moving(Merge merge);

    /** Why it cannot move, or nothing. */
    default Optional<Refusal> obstacle(Merge merge) {
        return Optional.empty();
    }

    /** Makes all that names the one that goes name the one that stays. */
    void move(Merge merge);
}

package fr.carnet.orders.awardee;

import fr.carnet.agreements.journal.JournalEntry;
import fr.carnet.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ground to pass over an award, or why it is none.
 *
 * @param entry what it rests on in the journal of the award, where it rests on one
 * @param poorExecutions how many of them it rests on
 * @param obstacle why it is not offered
 */
public record GroundOption(
        GroundKind kind, @Nullable JournalEntry entry, int poorExecutions, Optional<Refusal> obstacle) {

    public boolean isOffered() {
        return obstacle.isEmpty();
    }
}

package fr.carnet.orders.awardee;

import fr.carnet.agreements.journal.JournalEntry;
import fr.carnet.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An option is a ground on which an award may be passed over, or the reason why it may not.
 *
 * @param entry what it rests on in the journal of the award, where it rests on one
 * @param poorExecutions how many of them it rests on
 * @param refusal why it is not offered, or nothing where it is
 */
public record GroundOption(
        GroundKind kind, @Nullable JournalEntry entry, int poorExecutions, Optional<Refusal> refusal) {

    public boolean isOffered() {
        return refusal.isEmpty();
    }
}

package fr.carnet.orders.awardee;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.journal.JournalEntryId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A ground is why an order passed over an award: it is recorded on the draft, frozen at issue, and shown to buyers for good
 * (domain.md § 3).
 *
 * @param rank that of the award passed over, as is the contractor
 * @param entry what it rests on in the journal of the award; null for poor executions
 * @param clause where the agreement allows it
 */
public record Ground(
        AwardId award,
        int rank,
        String contractor,
        GroundKind kind,
        @Nullable JournalEntryId entry,
        String facts,
        String clause,
        String actor,
        OffsetDateTime recordedAt) {

    /** The day of its record, in Paris. */
    public LocalDate day() {
        return recordedAt.atZoneSameInstant(ZoneId.of("Europe/Paris")).toLocalDate();
    }
}

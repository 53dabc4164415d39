package fr.carnet.agreements.journal;

import fr.carnet.agreements.AwardId;
import fr.carnet.documents.FileId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal says what an awardee refused, or could not do.
 *
 * @param byContractor whether the contractor itself refused in Carnet; otherwise a buyer recorded it
 * @param order the order that it is about, or null
 * @param orderNumber that order's number
 * @param happenedOn the day of the refusal, of the letter or of the facts
 * @param file the letter, or null
 */
public record JournalEntry(
        JournalEntryId id,
        AwardId award,
        int rank,
        String contractor,
        JournalKind kind,
        boolean byContractor,
        @Nullable UUID order,
        @Nullable String orderNumber,
        LocalDate happenedOn,
        String reason,
        @Nullable FileId file,
        String actor,
        OffsetDateTime recordedAt) {

    /** The code of the message that says what kind of entry it is. */
    public String label() {
        return kind == JournalKind.INCAPACITY
                ? "JournalKind.INCAPACITY"
                : byContractor ? "JournalKind.REFUSAL" : "journal.refusal-in-writing";
    }
}

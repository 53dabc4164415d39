package fr.carnet.agreements.journal;

import java.util.UUID;

/** Identifies an entry in the journal of an award. */
public record JournalEntryId(UUID value) {

    public static JournalEntryId random() {
        return new JournalEntryId(UUID.randomUUID());
    }
}

package fr.carnet.agreements.journal;

import fr.carnet.documents.Upload;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement is what is to be written in the journal of an award.
 *
 * @param happenedOn the date of the letter or of the facts
 * @param orderNumber the number of the order that it is about; empty where it is about none
 * @param letter the file of the letter, or null
 */
public record JournalStatement(
        JournalKind kind,
        LocalDate happenedOn,
        String reason,
        String orderNumber,
        @Nullable Upload letter) {}

package fr.carnet.tracking.imports;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of days and how far it is.
 *
 * @param by who uploaded it
 * @param reason why it cannot be read, or was not saved or undone; empty otherwise
 * @param rows rows read so far, those that say nothing left out
 * @param days man-days that it adds to what is consumed, less those it takes back; training consumes nothing
 */
public record DayImport(
        UUID id,
        String fileName,
        String by,
        boolean confirmed,
        DayImportState state,
        String reason,
        int rows,
        OffsetDateTime uploadedAt,
        OffsetDateTime movedAt,
        @Nullable OffsetDateTime savedAt,
        int added,
        int changed,
        int unchanged,
        int refused,
        BigDecimal days) {

    /** Without a sign of life for that long, whoever was at work on it is gone. */
    private static final Duration GONE = DayImportQueue.SIGN_OF_LIFE.multipliedBy(4);

    /** Its rows are kept that long once they are written, to be undone. */
    static final Duration UNDOABLE = Duration.ofDays(31);

    /** What is written, or would be. */
    public int written() {
        return added + changed;
    }

    /** All or nothing: may it be confirmed? */
    public boolean mayBeSaved() {
        return state == DayImportState.CHECKED && refused == 0 && written() > 0;
    }

    /** Are its rows still there, to be taken back? */
    public boolean mayBeUndone(OffsetDateTime now) {
        return state == DayImportState.SAVED
                && savedAt != null
                && savedAt.plus(UNDOABLE).isAfter(now);
    }

    /** Was the application stopped while it was at work? Nothing of that work was written. */
    public boolean interruptedBy(OffsetDateTime now) {
        return state.isBusy() && movedAt.plus(GONE).isBefore(now);
    }

    /** Can the work that was interrupted go on? A file half read went with the application that read it. */
    public boolean mayBeTakenUp(OffsetDateTime now) {
        return interruptedBy(now) && state != DayImportState.READING;
    }

    /** May it be given up? What was written is undone instead. */
    public boolean mayBeAbandoned(OffsetDateTime now) {
        return !state.hasWritten() && (!state.isBusy() || interruptedBy(now));
    }
}

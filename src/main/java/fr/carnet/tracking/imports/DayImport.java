package fr.carnet.tracking.imports;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of days, with the state of its import.
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

    /** The time without a sign of life after which the work on it is taken to be interrupted. */
    private static final Duration GONE = DayImportQueue.SIGN_OF_LIFE.multipliedBy(4);

    /** The time for which its rows are kept once they are written, so that they can be undone. */
    static final Duration UNDOABLE = Duration.ofDays(31);

    /** The number of rows that are written, or would be. */
    public int written() {
        return added + changed;
    }

    /** Whether it may be confirmed: all of its rows are written, or none. */
    public boolean mayBeSaved() {
        return state == DayImportState.CHECKED && refused == 0 && written() > 0;
    }

    /** Whether its rows are still there, to be undone. */
    public boolean mayBeUndone(OffsetDateTime now) {
        return state == DayImportState.SAVED
                && savedAt != null
                && savedAt.plus(UNDOABLE).isAfter(now);
    }

    /** Whether the application was stopped while it worked on the file; nothing of that work was written. */
    public boolean interruptedBy(OffsetDateTime now) {
        return state.isBusy() && movedAt.plus(GONE).isBefore(now);
    }

    /** Whether interrupted work can go on; a file that was half read is lost. */
    public boolean mayBeTakenUp(OffsetDateTime now) {
        return interruptedBy(now) && state != DayImportState.READING;
    }

    /** Whether it may be given up; what was written is undone instead. */
    public boolean mayBeAbandoned(OffsetDateTime now) {
        return !state.hasWritten() && (!state.isBusy() || interruptedBy(now));
    }
}

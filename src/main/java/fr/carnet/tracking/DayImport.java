package fr.carnet.tracking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A file of days and how far it is.
 *
 * @param reason why it cannot be read, or was not saved; empty otherwise
 * @param rows rows read so far, those that say nothing left out
 * @param days man-days that it would add, less those it would take back
 */
public record DayImport(
        UUID id,
        String fileName,
        boolean confirmed,
        DayImportState state,
        String reason,
        int rows,
        OffsetDateTime movedAt,
        int added,
        int changed,
        int unchanged,
        int refused,
        BigDecimal days) {

    /** Without a sign of life for that long, whoever was at work on it is gone. */
    private static final Duration GONE = Duration.ofMinutes(3);

    /** What would be written. */
    public int written() {
        return added + changed;
    }

    /** All or nothing: may it be confirmed? */
    public boolean mayBeSaved() {
        return state == DayImportState.CHECKED && refused == 0 && written() > 0;
    }

    /** Was the application stopped while it was at work? Nothing of it was written. */
    public boolean interruptedBy(OffsetDateTime now) {
        return state.isBusy() && movedAt.plus(GONE).isBefore(now);
    }
}

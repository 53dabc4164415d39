package fr.carnet.tracking.imports;

import fr.carnet.shared.SqlSet;

/** How far a file of days is. */
public enum DayImportState {
    READING,
    /** All its rows are read; they are held against the rules. */
    CHECKING,
    /** Each row has its verdict; nothing is written yet. */
    CHECKED,
    UNREADABLE,
    SAVING,
    SAVED,
    UNDOING,
    /** What it wrote was taken back. */
    UNDONE;

    /** {@link #isBusy} in SQL, to be put after {@code in}. */
    public static final String BUSY_SQL = SqlSet.of(values(), DayImportState::isBusy);

    /** Is someone at work on it? */
    public boolean isBusy() {
        return this == READING || this == CHECKING || this == SAVING || this == UNDOING;
    }

    /** Did it write days, whatever became of them? */
    public boolean hasWritten() {
        return this == SAVED || this == UNDOING || this == UNDONE;
    }

    /** Where it goes on after a stop of the application: nothing is half done, but a file half read is lost. */
    DayImportState takenUp() {
        return switch (this) {
            case SAVING -> CHECKED;
            case UNDOING -> SAVED;
            default -> this;
        };
    }
}

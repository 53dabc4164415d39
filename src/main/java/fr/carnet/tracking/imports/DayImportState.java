package fr.carnet.tracking.imports;

import fr.carnet.shared.SqlSet;

/** The states of an import of days. */
public enum DayImportState {
    READING,
    /** All its rows are read; the rules judge them. */
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

    /** Whether Carnet works on it. */
    public boolean isBusy() {
        return this == READING || this == CHECKING || this == SAVING || this == UNDOING;
    }

    /** Whether it wrote days, even if they were taken back. */
    public boolean hasWritten() {
        return this == SAVED || this == UNDOING || this == UNDONE;
    }

    /** The state from which interrupted work goes on; nothing is half done, but a file half read is lost. */
    DayImportState takenUp() {
        return switch (this) {
            case SAVING -> CHECKED;
            case UNDOING -> SAVED;
            default -> this;
        };
    }
}

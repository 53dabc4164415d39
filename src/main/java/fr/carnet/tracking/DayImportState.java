package fr.carnet.tracking;

/** How far a file of days is. */
public enum DayImportState {
    READING,
    /** All its rows are read; they are held against the rules. */
    CHECKING,
    /** Each row has its verdict; nothing is written yet. */
    CHECKED,
    UNREADABLE,
    SAVING,
    SAVED;

    /** Is someone at work on it? */
    public boolean isBusy() {
        return this == READING || this == CHECKING || this == SAVING;
    }
}

package fr.carnet.tracking.imports;

/** The effects that a row of a file of days may have. */
public enum DayOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
}

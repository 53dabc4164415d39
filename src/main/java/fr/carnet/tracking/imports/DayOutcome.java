package fr.carnet.tracking.imports;

/** What a row of a file of days would do. */
public enum DayOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
}

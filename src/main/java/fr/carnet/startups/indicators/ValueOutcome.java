package fr.carnet.startups.indicators;

/** What an import would do with a row of its file. */
public enum ValueOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
}

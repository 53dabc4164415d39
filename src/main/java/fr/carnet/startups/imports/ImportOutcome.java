package fr.carnet.startups.imports;

/** What becomes of a row of an import. */
public enum ImportOutcome {
    CREATED,
    CHANGED,
    /** The file says other than Carnet, in fields that were typed here only. */
    KEPT,
    UNCHANGED,
    REFUSED
}

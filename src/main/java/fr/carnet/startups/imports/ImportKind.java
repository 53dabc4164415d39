package fr.carnet.startups.imports;

/** What a row of an import is about. */
public enum ImportKind {
    SPONSOR,
    INCUBATOR,
    STARTUP
}

package fr.carnet.startups.conformity;

/** How grave what an audit found is, the gravest first. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR
}

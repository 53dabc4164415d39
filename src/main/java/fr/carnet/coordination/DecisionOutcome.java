package fr.carnet.coordination;

/** What a meeting says of an open decision; {@code coordination.properties} has the French words. */
public enum DecisionOutcome {
    DONE,
    /** Put off to a later date, and carried on. */
    DEFERRED,
    ABANDONED
}

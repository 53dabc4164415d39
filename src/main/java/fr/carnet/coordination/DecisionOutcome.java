package fr.carnet.coordination;

/** What a meeting says of a decision that it found open; the words stand in the messages. */
public enum DecisionOutcome {
    DONE,
    /** Put off to a later date: still carried. */
    DEFERRED,
    ABANDONED
}

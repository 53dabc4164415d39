package fr.carnet.startups.indicators;

/** Where an indicator's values go. */
public enum TrendDirection {
    UP,
    DOWN,
    STABLE,
    /** There is one value only: nothing to compare it with. */
    UNKNOWN
}

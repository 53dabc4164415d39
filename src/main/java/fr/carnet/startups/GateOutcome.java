package fr.carnet.startups;

/** What a gate decides: go on into a phase, dissolve the startup, or look at it again later (domain.md § 6). */
public enum GateOutcome {
    CONTINUE,
    STOP,
    POSTPONE
}

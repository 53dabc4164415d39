package fr.carnet.startups;

/** What a gate decides (domain.md § 6). */
public enum GateOutcome {
    /** Go on into a phase. */
    CONTINUE,
    /** Go on in the same phase, which does not start anew. */
    STAY,
    /** Users are satisfied: the six months are over, and the construction goes on (A-2018 § 1.3). */
    SATISFIED,
    /** Dissolve the startup. */
    STOP,
    /** Look at it again later. */
    POSTPONE;

    /** Whether it is said of the phase that the startup is in, and leaves it there. */
    public boolean staysInPhase() {
        return this == STAY || this == SATISFIED;
    }

    /** Whether it changes where the startup stands. */
    public boolean moves() {
        return this == CONTINUE || this == STOP;
    }
}

package fr.carnet.portfolio.opinions;

/** What a coach says of a new project. */
public enum Verdict {
    FAVOURABLE,
    RESERVED,
    UNFAVOURABLE
}

package fr.carnet.portfolio;

/** Whether a startup is to be seen by a committee. A committee never recorded is told apart from an overdue one (domain.md § 6). */
public enum CommitteeState {
    /** No committee ever decided on it. */
    NEVER,
    /** The phase lasts longer than its nominal duration, or the six months are over. */
    OVERDUE,
    /** One of the two is so within the notice of {@code SixMonths}. */
    DUE,
    /** Nothing is to be decided soon, or the startup is stopped. */
    NONE
}

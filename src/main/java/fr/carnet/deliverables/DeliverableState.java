package fr.carnet.deliverables;

import fr.carnet.shared.SqlSet;

/** Where a deliverable is between what the order asks and its acceptance (domain.md § 5). */
public enum DeliverableState {
    EXPECTED,
    /** A version waits for its review. */
    DEPOSITED,
    ACCEPTED,
    /** The last version is to be corrected and deposited again before a new date. */
    DEFERRED,
    /** The last version is refused: the contractor still owes the deliverable (CCAG-TIC 2021 art. 34). */
    REJECTED,
    /** The order ended before it was accepted: what is given back is no longer expected (domain.md § 3). */
    RELEASED;

    /** {@link #isOwed} in SQL, to be put after {@code in}. */
    public static final String OWED_SQL = SqlSet.of(values(), DeliverableState::isOwed);

    /** {@link #isSettled} in SQL, to be put after {@code in}. */
    public static final String SETTLED_SQL = SqlSet.of(values(), DeliverableState::isSettled);

    /** Whether nothing more can come of it. */
    public boolean isSettled() {
        return this == ACCEPTED || this == RELEASED;
    }

    /** Whether a version may be deposited: until one is accepted, or nothing is expected any more. */
    public boolean takesDeposits() {
        return !isSettled();
    }

    /** Whether the contractor has to deposit a version. */
    public boolean isOwed() {
        return this == EXPECTED || this == DEFERRED || this == REJECTED;
    }
}

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
    REJECTED;

    /** {@link #isOwed} in SQL, to be put after {@code in}. */
    public static final String OWED_SQL = SqlSet.of(values(), DeliverableState::isOwed);

    /** Whether a version may be deposited: until one is accepted. */
    public boolean takesDeposits() {
        return this != ACCEPTED;
    }

    /** Whether the contractor has to deposit a version. */
    public boolean isOwed() {
        return this == EXPECTED || this == DEFERRED || this == REJECTED;
    }
}

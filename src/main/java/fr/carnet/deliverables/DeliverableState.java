package fr.carnet.deliverables;

import fr.carnet.shared.SqlSet;

/** Where a deliverable is between what the order asks and its acceptance (domain.md § 5). */
public enum DeliverableState {
    EXPECTED,
    /** A version waits for its review. */
    DEPOSITED,
    ACCEPTED,
    /** To be put right and deposited again before a new date. */
    DEFERRED,
    /** To be done again: the contractor still owes it (CCAG-TIC 2021 art. 34). */
    REJECTED;

    /** {@link #isOwed} in SQL, to be put after {@code in}. */
    public static final String OWED_SQL = SqlSet.of(values(), DeliverableState::isOwed);

    /** May a version be deposited? Until one is accepted; a new version takes the place of one that still waits. */
    public boolean takesDeposits() {
        return this != ACCEPTED;
    }

    /** Is it the contractor's turn? */
    public boolean isOwed() {
        return this == EXPECTED || this == DEFERRED || this == REJECTED;
    }
}

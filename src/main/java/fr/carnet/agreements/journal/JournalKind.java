package fr.carnet.agreements.journal;

/** The kind says what an entry in the journal of an award is about (domain.md § 1, § 3). */
public enum JournalKind {
    /** An order refused in Carnet, or an order or a need refused in writing. */
    REFUSAL,
    /** The awardee is not able to do the work. */
    INCAPACITY
}

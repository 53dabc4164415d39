package fr.carnet.agreements.journal;

/** What the journal of an award keeps (domain.md § 1, § 3). */
public enum JournalKind {
    /** An order refused in Carnet, or an order or a need refused in writing. */
    REFUSAL,
    /** It cannot do the work. */
    INCAPACITY
}

package fr.carnet.orders.awardee;

/** The kind of a ground says why an awardee whose turn it is may be passed over (domain.md § 3; A-2018 § 4.2). */
public enum GroundKind {
    REFUSAL,
    /** As many as the agreement sets: two in A-2018 § 4.2. */
    POOR_EXECUTIONS,
    INCAPACITY
}

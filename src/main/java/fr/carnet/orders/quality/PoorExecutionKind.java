package fr.carnet.orders.quality;

/** The kind says how an order was executed poorly (A-2018 § 4.2). */
public enum PoorExecutionKind {
    /** Only half of what was agreed was done. */
    HALF_DONE,
    BADLY_DONE,
    /** Not on the contract's terms. */
    OFF_TERMS
}

package fr.carnet.agreements;

/** The rule says how a lot's next order finds its contractor (domain.md § 1). */
public enum AllocationRule {
    /** One contractor holds the lot. */
    SINGLE,
    /** Rank 1 first; the next rank only on a recorded ground. */
    CASCADE,
    /** Each awardee in turn ("tourniquet"). */
    ROUND_ROBIN
}

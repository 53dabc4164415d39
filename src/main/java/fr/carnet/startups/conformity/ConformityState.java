package fr.carnet.startups.conformity;

/** Where an item of the conformity checklist stands (domain.md § 6). */
public enum ConformityState {
    NOT_BEGUN,
    UNDER_WAY,
    DONE,
    /** It does not apply to this service, for a reason that is kept. */
    NOT_APPLICABLE
}

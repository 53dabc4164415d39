package fr.carnet.startups.indicators;

/** What an indicator tells of: whether the product is used, whether its users are satisfied, what it changes (domain.md § 6). */
public enum IndicatorKind {
    USAGE,
    SATISFACTION,
    IMPACT
}

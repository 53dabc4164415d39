package fr.carnet.agreements;

/** What an order line of a unit is about. */
public enum Scope {
    STARTUP,
    INCUBATOR,
    INCUBATORS,
    AGREEMENT
}

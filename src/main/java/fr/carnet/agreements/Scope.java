package fr.carnet.agreements;

/** The scope says what an order line of a unit is about. */
public enum Scope {
    STARTUP,
    INCUBATOR,
    INCUBATORS,
    AGREEMENT
}

package fr.carnet.orders.order;

/** What a buyer fills in, in this order; a refusal says which part to go back to. */
public enum DraftPart {
    TARGET,
    UNITS,
    CONTRACTOR,
    MENTIONS
}

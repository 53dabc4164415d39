package fr.carnet.orders.web;

import fr.carnet.orders.OrderState;

/** Where an order stands, as a reader is told: its state, but one that its contractor refused says so. */
enum OrderStanding {
    DRAFT,
    ISSUED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    REFUSED,
    TERMINATED;

    static OrderStanding of(OrderState state, boolean refused) {
        return refused ? REFUSED : valueOf(state.name());
    }

    OrderState state() {
        return this == REFUSED ? OrderState.CANCELLED : OrderState.valueOf(name());
    }

    /** The message that names it. */
    public String key() {
        return this == REFUSED ? "order.standing.refused" : "OrderState." + name();
    }

    /** The colour of its badge. */
    public String badge() {
        return this == REFUSED ? "fr-badge--warning" : OrderBadge.of(state());
    }
}

package fr.carnet.orders.web;

import fr.carnet.orders.OrderState;

/**
 * Where an order stands, as a reader is told: its state, but one that its contractor refused says so, and a draft that was
 * given up is no cancelled order: no one ever received it.
 */
enum OrderStanding {
    DRAFT,
    ISSUED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    REFUSED,
    TERMINATED,
    ABANDONED;

    static OrderStanding of(OrderState state, boolean refused, boolean numbered) {
        if (state == OrderState.CANCELLED && !numbered) {
            return ABANDONED;
        }
        return refused ? REFUSED : valueOf(state.name());
    }

    OrderState state() {
        return this == REFUSED || this == ABANDONED ? OrderState.CANCELLED : OrderState.valueOf(name());
    }

    /** What tells it from the other standings of its state, for {@code purchase_order o}. */
    String within() {
        return switch (this) {
            case CANCELLED -> " and not o.refused and o.number is not null";
            case REFUSED -> " and o.refused";
            case ABANDONED -> " and o.number is null";
            default -> "";
        };
    }

    /** Does only a buyer, who prepares orders, know of it? */
    boolean isPreparation() {
        return this == DRAFT || this == ABANDONED;
    }

    /** The message that names it. */
    public String key() {
        return switch (this) {
            case REFUSED -> "order.standing.refused";
            case ABANDONED -> "order.standing.abandoned";
            default -> "OrderState." + name();
        };
    }

    /** The colour of its badge. */
    public String badge() {
        return this == REFUSED ? "fr-badge--warning" : OrderBadge.of(state());
    }
}

package fr.carnet.orders;

/**
 * Where an order stands, as a reader is told: its state, but one that its contractor refused says so, and a draft that was
 * given up is no cancelled order: no one ever received it.
 */
public enum OrderStanding {
    DRAFT,
    ISSUED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    REFUSED,
    TERMINATED,
    ABANDONED;

    /** @param numbered was it ever issued? */
    public static OrderStanding of(OrderState state, boolean refused, boolean numbered) {
        if (state == OrderState.CANCELLED && !numbered) {
            return ABANDONED;
        }
        return refused ? REFUSED : valueOf(state.name());
    }

    public OrderState state() {
        return this == REFUSED || this == ABANDONED ? OrderState.CANCELLED : OrderState.valueOf(name());
    }

    /** What tells it from the other standings of its state, for {@code purchase_order o}. */
    public String within() {
        return switch (this) {
            case CANCELLED -> " and not o.refused and o.number is not null";
            case REFUSED -> " and o.refused";
            case ABANDONED -> " and o.number is null";
            default -> "";
        };
    }

    /** Does only a buyer, who prepares orders, know of it? */
    public boolean isPreparation() {
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

    /** The colour of its badge; its word says the standing. */
    public String badge() {
        return switch (this) {
            case DRAFT -> "fr-badge--brown-caramel";
            case ISSUED -> "fr-badge--new";
            case ACKNOWLEDGED -> "fr-badge--blue-cumulus";
            case IN_PROGRESS -> "fr-badge--info";
            case COMPLETED -> "fr-badge--success";
            case CANCELLED, ABANDONED -> "";
            case REFUSED -> "fr-badge--warning";
            case TERMINATED -> "fr-badge--error";
        };
    }
}

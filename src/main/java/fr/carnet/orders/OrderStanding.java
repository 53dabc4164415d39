package fr.carnet.orders;

/**
 * A standing is what a reader is told of an order: its state, with two more words for cancelled ones. An order that its
 * contractor refused is "refused"; a draft that was given up is "abandoned", since no one ever received it (domain.md § 3).
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

    /** The state that it is a standing of. */
    public OrderState state() {
        return this == REFUSED || this == ABANDONED ? OrderState.CANCELLED : OrderState.valueOf(name());
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
}

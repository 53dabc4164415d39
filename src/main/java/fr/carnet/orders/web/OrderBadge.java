package fr.carnet.orders.web;

import fr.carnet.orders.OrderStanding;

/** Gives the badge of an order its colour; its word says the standing (style.md § 12). */
public final class OrderBadge {

    private OrderBadge() {}

    /** The class of the State's design system, empty for a plain badge. */
    public static String of(OrderStanding standing) {
        return switch (standing) {
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

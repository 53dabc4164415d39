package fr.carnet.orders.web;

import fr.carnet.orders.OrderState;

/** The colour of a state's badge; its word says the state. */
final class OrderBadge {

    private OrderBadge() {}

    static String of(OrderState state) {
        return switch (state) {
            case DRAFT -> "fr-badge--brown-caramel";
            case ISSUED -> "fr-badge--new";
            case ACKNOWLEDGED -> "fr-badge--blue-cumulus";
            case IN_PROGRESS -> "fr-badge--info";
            case COMPLETED -> "fr-badge--success";
            case CANCELLED -> "";
            case TERMINATED -> "fr-badge--error";
        };
    }
}

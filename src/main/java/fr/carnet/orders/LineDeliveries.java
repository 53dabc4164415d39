package fr.carnet.orders;

import java.util.Map;

/**
 * Tells how far the lines of an order are delivered (domain.md § 5): the bean of the module that knows deliverables
 * implements this.
 */
public interface LineDeliveries {

    /** Of each line that owes something. */
    Map<OrderLineId, Delivery> of(OrderId order);

    /** So many accepted of so many owed. */
    record Delivery(int accepted, int expected) {}
}

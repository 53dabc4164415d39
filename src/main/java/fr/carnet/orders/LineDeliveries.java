package fr.carnet.orders;

import java.util.Map;

/** How far the lines of an order are delivered: told by the module that knows deliverables, whose bean implements this. */
public interface LineDeliveries {

    /** Of each line that owes something. */
    Map<OrderLineId, Delivery> of(OrderId order);

    /** So many accepted of so many owed. */
    record Delivery(int accepted, int expected) {}
}

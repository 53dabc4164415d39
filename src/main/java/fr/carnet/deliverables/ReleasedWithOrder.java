package fr.carnet.deliverables;

import fr.carnet.orders.OrderCancelled;
import fr.carnet.orders.OrderCompleted;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRefused;
import fr.carnet.orders.OrderTerminated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Expects no longer what an order that ends had not got, in the transaction that ends it (domain.md § 3). A version that waits
 * is still reviewed: it was delivered.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReleasedWithOrder {

    private final DeliverableRepository deliverables;

    ReleasedWithOrder(DeliverableRepository deliverables) {
        this.deliverables = deliverables;
    }

    @EventListener
    void release(OrderCancelled ended) {
        release(ended.order().id());
    }

    @EventListener
    void release(OrderRefused ended) {
        release(ended.order().id());
    }

    @EventListener
    void release(OrderTerminated ended) {
        release(ended.order().id());
    }

    @EventListener
    void release(OrderCompleted ended) {
        release(ended.order().id());
    }

    private void release(OrderId order) {
        deliverables.owed(order).forEach(Deliverable::release);
    }
}

package fr.carnet.deliverables.web;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The order page's section on what it must hand over. */
@Component
@Order(20)
class OrderDeliverables implements OrderPageSection {

    private final DeliverableListQueries rows;
    private final DeliverableQueries orders;

    OrderDeliverables(DeliverableListQueries rows, DeliverableQueries orders) {
        this.rows = rows;
        this.orders = orders;
    }

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        return orders.order(order, viewer.reach())
                .map(head -> new Content(
                        "livrables",
                        "Livrables",
                        "deliverables/order-section",
                        new Section(
                                head,
                                rows.ofOrder(order, viewer.reach()),
                                viewer.is(Role.BUYER, Role.PRODUCT_OWNER)
                                        && head.state().isOpen())));
    }

    /** @param adds may this viewer ask for more? */
    record Section(OrderHead order, List<DeliverableRow> rows, boolean adds) {}
}

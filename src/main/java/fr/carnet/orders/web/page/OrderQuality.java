package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.awardee.NextAwardees;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.quality.PoorExecution;
import fr.carnet.orders.quality.PoorExecutions;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the order page's section on how well it is executed (A-2018 § 4.2). */
@Component
@Order(40)
class OrderQuality implements OrderPageSection {

    private final PurchaseOrders orders;
    private final PoorExecutions poorExecutions;
    private final NextAwardees nextAwardees;

    OrderQuality(PurchaseOrders orders, PoorExecutions poorExecutions, NextAwardees nextAwardees) {
        this.orders = orders;
        this.poorExecutions = poorExecutions;
        this.nextAwardees = nextAwardees;
    }

    @Override
    public Optional<Content> of(OrderId id, Viewer viewer) {
        return orders.find(id, viewer.reach())
                .filter(held -> held.state().mayBeExecutedPoorly())
                .map(order -> new Content("qualite", "Qualité", "orders/page/quality-section", section(order, viewer)));
    }

    private Section section(PurchaseOrder order, Viewer viewer) {
        var recorded = poorExecutions.of(order.id(), viewer);
        boolean buyer = viewer.is(Role.BUYER);
        return new Section(
                order.id().value().toString(),
                recorded,
                buyer,
                viewer.is(Role.CORRESPONDENT),
                buyer && !recorded.isEmpty()
                        ? nextAwardees.poorExecutions(order.id(), viewer).orElse(null)
                        : null,
                order.state().canMoveTo(OrderState.TERMINATED));
    }

    /**
     * @param records may this viewer record one?
     * @param answers may this viewer answer them?
     * @param tally how far the contractor is from the agreement's limit, for a buyer
     * @param terminable may the order be terminated?
     */
    record Section(
            String order,
            List<PoorExecution> recorded,
            boolean records,
            boolean answers,
            NextAwardees.@Nullable Tally tally,
            boolean terminable) {}
}

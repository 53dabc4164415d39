package fr.carnet.orders.ending;

import fr.carnet.orders.CompletionGuard;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands in the way of an order's end: its own lines, and what other modules object. */
@Component
public class Obstacles {

    private final ObjectProvider<CompletionGuard> guards;

    Obstacles(ObjectProvider<CompletionGuard> guards) {
        this.guards = guards;
    }

    public List<Obstacle> toCompleting(PurchaseOrder order) {
        var lines = order.unworked().map(left -> new Obstacle(left, "lignes"));
        return Stream.concat(objections(order.id(), CompletionGuard::objection), lines.stream())
                .toList();
    }

    List<Obstacle> toClosing(OrderId order) {
        return objections(order, CompletionGuard::earlyObjection).toList();
    }

    private Stream<Obstacle> objections(OrderId order, BiFunction<CompletionGuard, OrderId, Optional<Refusal>> asked) {
        return guards.orderedStream()
                .flatMap(guard -> asked.apply(guard, order).map(why -> new Obstacle(why, guard.section())).stream());
    }
}

package fr.carnet.orders.ending;

import fr.carnet.orders.CompletionGuard;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds what must be done before an order can end, so that its page says it before anyone tries (domain.md § 3): work that is
 * left on its lines, and what other modules refuse.
 */
@Component
public class CompletionRules {

    private final ObjectProvider<CompletionGuard> guards;

    CompletionRules(ObjectProvider<CompletionGuard> guards) {
        this.guards = guards;
    }

    /** What must be done before the order is complete, each with the section of its page where it is done. */
    public List<Refusal> refusals(PurchaseOrder order) {
        Stream<Refusal> others = guards.orderedStream().flatMap(guard -> guard.completionRefusal(order.id()).stream());
        Stream<Refusal> lines = order.unworked().map(left -> left.at("lines")).stream();
        return Stream.concat(others, lines).toList();
    }

    /** What must be done before the order is closed early, whatever it gives back. */
    List<Refusal> earlyRefusals(OrderId order) {
        return guards.orderedStream()
                .flatMap(guard -> guard.earlyClosingRefusal(order).stream())
                .toList();
    }
}

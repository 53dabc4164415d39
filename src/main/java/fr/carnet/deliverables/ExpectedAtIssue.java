package fr.carnet.deliverables;

import fr.carnet.orders.OrderAmended;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderIssued;
import fr.carnet.shared.Period;
import fr.carnet.shared.Phase;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to an issued order the deliverables that its units ask for, and the product sheet where they are those of an
 * investigation, due at its end (domain.md § 5), in the transaction that issues it.
 */
@Component
class ExpectedAtIssue {

    private final DeliverableRepository deliverables;

    ExpectedAtIssue(DeliverableRepository deliverables) {
        this.deliverables = deliverables;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void expect(OrderIssued issued) {
        expect(issued.order(), issued.lines(), issued.period());
    }

    /**
     * Adds the deliverables of the lines that an amendment adds; those due at the end of the order and not deposited follow its
     * new end.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrderAmended amended) {
        var order = amended.order().id();
        var end = amended.period().end();
        if (!end.equals(amended.before().end())) {
            deliverables.expectedAt(order, amended.before().end()).forEach(deliverable -> deliverable.follow(end));
        }
        expect(order, amended.added(), amended.period());
    }

    private void expect(OrderId order, List<OrderIssued.Line> lines, Period period) {
        for (var line : lines) {
            for (var expected : line.deliverables()) {
                deliverables.save(Deliverable.ofLine(order, line.id(), expected, period.end()));
            }
        }
        boolean investigates = lines.stream().anyMatch(line -> line.phase() == Phase.INVESTIGATION);
        if (investigates && !deliverables.existsByOrderAndTitle(order, Deliverables.PRODUCT_SHEET)) {
            deliverables.save(Deliverable.productSheet(order, period.end()));
        }
    }
}

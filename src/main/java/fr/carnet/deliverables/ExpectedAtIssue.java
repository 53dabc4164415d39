package fr.carnet.deliverables;

import fr.carnet.orders.OrderIssued;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An issued order owes what its units say (domain.md § 5), due at its end. Written in the transaction that issues: the
 * order and its deliverables stand or fall together.
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
        for (var line : issued.lines()) {
            for (var expected : line.deliverables()) {
                deliverables.save(Deliverable.ofLine(
                        issued.order(), line.id(), expected, issued.period().end()));
            }
        }
    }
}

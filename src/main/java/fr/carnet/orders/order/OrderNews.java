package fr.carnet.orders.order;

import fr.carnet.audit.AuditTrail;
import fr.carnet.shared.Actor;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records an act on an order in the audit trail, and tells the other modules of it. */
@Component
public class OrderNews {

    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;

    OrderNews(AuditTrail auditTrail, ApplicationEventPublisher events) {
        this.auditTrail = auditTrail;
        this.events = events;
    }

    public void record(String action, PurchaseOrder order, Actor by, Map<String, ?> details) {
        auditTrail.record(by, action, "order", order.id().value(), StoredFrench.name(order), details);
    }

    /** Plain listeners run now, inside the transaction: what they write stands or falls with the act. */
    public void tell(Object event) {
        events.publishEvent(event);
    }
}

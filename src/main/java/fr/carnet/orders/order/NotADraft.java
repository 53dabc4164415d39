package fr.carnet.orders.order;

import fr.carnet.orders.OrderId;
import fr.carnet.shared.RuleViolation;

/** Refuses a step of the assistant because the draft was issued meanwhile, or given up; the order can still be looked at. */
public final class NotADraft extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final transient OrderId order;
    private final boolean issued;

    NotADraft(PurchaseOrder order) {
        super("order.not-a-draft", StoredFrench.name(order));
        this.order = order.id();
        this.issued = order.number().isPresent();
    }

    public OrderId order() {
        return order;
    }

    /** Was it issued, rather than given up? */
    public boolean isIssued() {
        return issued;
    }
}

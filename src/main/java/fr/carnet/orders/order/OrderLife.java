package fr.carnet.orders.order;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.Actor;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an order is in its life, and each step that led there. */
@Embeddable
class OrderLife {

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(updatable = false)
    private @Nullable UUID createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    /** Who prepares it: the author, until another buyer takes it over. */
    @Column
    private @Nullable UUID preparedBy;

    /** Ended by its contractor's refusal. */
    @Column
    private boolean refused;

    /** The order whose need it takes over. */
    @Column(updatable = false)
    private @Nullable UUID replacesId;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrderChange> history = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    private Set<OrderRelease> releases = new HashSet<>();

    protected OrderLife() {}

    OrderLife(PurchaseOrder order, Actor by, Instant at) {
        this.state = OrderState.DRAFT;
        this.createdBy = by.accountId();
        this.preparedBy = by.accountId();
        this.createdAt = at;
        this.history.add(new OrderChange(order, state, by, at, ""));
    }

    /**
     * @throws NotADraft where what is contractual is frozen
     */
    void mustBeDraft(PurchaseOrder order) {
        if (state != OrderState.DRAFT) {
            throw new NotADraft(order);
        }
    }

    /** The only writer of state. */
    void enter(PurchaseOrder order, OrderState target, Actor by, Instant at, String reason) {
        state = state.moveTo(target);
        history.add(new OrderChange(order, target, by, at, reason));
    }

    /**
     * @throws RuleViolation {@code order.not-refusable} once it was acknowledged, or before it was issued
     */
    void refuse(PurchaseOrder order, Actor by, Instant at, String reason) {
        if (state != OrderState.ISSUED) {
            throw new RuleViolation("order.not-refusable", order.label(), state);
        }
        enter(order, OrderState.CANCELLED, by, at, reason);
        refused = true;
    }

    void takeOver(OrderId former) {
        replacesId = former.value();
    }

    boolean isRefused() {
        return refused;
    }

    @Nullable
    UUID replacesId() {
        return replacesId;
    }

    void takeOver(Actor by) {
        preparedBy = by.accountId();
    }

    /** The last step, with what it gives back, if anything. */
    OrderRelease end(
            PurchaseOrder order,
            OrderState target,
            List<OrderRelease.Line> given,
            Ending ending,
            Actor by,
            Instant at) {
        enter(order, target, by, at, ending.reason());
        var release = new OrderRelease(order, given, ending, by, at);
        if (!given.isEmpty()) {
            releases.add(release);
        }
        return release;
    }

    OrderState state() {
        return state;
    }

    List<OrderChange> history() {
        return List.copyOf(history);
    }
}

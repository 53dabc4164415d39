package fr.carnet.orders.order;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A change is one step of an order's life: the state entered, by whom, when and why. It is never changed, never deleted. */
@Entity
@Immutable
@Table(name = "order_change")
public class OrderChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private PurchaseOrder order;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column
    private @Nullable UUID accountId;

    @Column
    private String actor;

    @Column
    private Instant changedAt;

    @Column
    private String reason;

    protected OrderChange() {}

    OrderChange(PurchaseOrder order, OrderState state, Actor by, Instant at, String reason) {
        this.order = order;
        this.state = state;
        this.accountId = by.accountId();
        this.actor = by.name();
        this.changedAt = at;
        this.reason = reason;
    }

    public OrderState state() {
        return state;
    }

    public Actor by() {
        return new Actor(accountId, actor);
    }

    public Instant at() {
        return changedAt;
    }

    /** Why, in the actor's words; empty where the step speaks for itself. */
    public String reason() {
        return reason;
    }
}

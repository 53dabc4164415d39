package fr.carnet.orders;

import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.SqlSet;
import java.util.Set;

/** The state says where an order is in its life; only the transitions of this table move it (domain.md § 3). */
public enum OrderState {
    DRAFT,
    /** Numbered, dated and sent to the contractor. */
    ISSUED,
    /** The contractor has acknowledged it, at a certain date. */
    ACKNOWLEDGED,
    /** Its work began: a first day was logged, a first deliverable deposited, or its start declared. */
    IN_PROGRESS,
    COMPLETED,
    /** Ended before any work was done. */
    CANCELLED,
    /** Ended early, after its work began. */
    TERMINATED;

    /** {@link #isOpen} in SQL, to be put after {@code in}; the same of those that follow. */
    public static final String OPEN_SQL = SqlSet.of(values(), OrderState::isOpen);

    public static final String COMING_SQL = SqlSet.of(values(), OrderState::isComing);
    public static final String TAKING_DAYS_SQL = SqlSet.of(values(), OrderState::takesDays);
    public static final String DONE_SQL = SqlSet.of(values(), OrderState::isDone);
    public static final String OVER_SQL = SqlSet.of(values(), OrderState::isOver);
    public static final String BINDING_SQL = SqlSet.of(values(), OrderState::isBinding);

    /** The states that may follow this one. */
    public Set<OrderState> next() {
        return switch (this) {
            case DRAFT -> Set.of(ISSUED, CANCELLED);
            case ISSUED -> Set.of(ACKNOWLEDGED, CANCELLED);
            // A buyer may say, by closing it early, that something was done although nobody declared its start.
            case ACKNOWLEDGED -> Set.of(IN_PROGRESS, COMPLETED, CANCELLED);
            case IN_PROGRESS -> Set.of(COMPLETED, TERMINATED);
            case COMPLETED, CANCELLED, TERMINATED -> Set.of();
        };
    }

    public boolean canMoveTo(OrderState target) {
        return next().contains(target);
    }

    /** Is there work under way or to come? */
    public boolean isOpen() {
        return this == ISSUED || this == ACKNOWLEDGED || this == IN_PROGRESS;
    }

    /** Is it prepared or issued, and not acknowledged yet? */
    public boolean isComing() {
        return this == DRAFT || this == ISSUED;
    }

    /** May days be logged? From the acknowledgement on, until the end. */
    public boolean takesDays() {
        return this == ACKNOWLEDGED || this == IN_PROGRESS;
    }

    /** Did its work end, at its term or early? */
    public boolean isDone() {
        return this == COMPLETED || this == TERMINATED;
    }

    /** Does nothing follow? */
    public boolean isOver() {
        return next().isEmpty();
    }

    /** Was it issued, and not cancelled since? */
    public boolean isBinding() {
        return this != DRAFT && this != CANCELLED;
    }

    /** An order is executed from its acknowledgement on; what is found after its end counts too. */
    public boolean mayBeExecutedPoorly() {
        return takesDays() || isDone();
    }

    /**
     * @throws RuleViolation {@code order.transition} where the table does not hold this move
     */
    public OrderState moveTo(OrderState target) {
        if (!canMoveTo(target)) {
            throw new RuleViolation("order.transition", this, target);
        }
        return target;
    }
}

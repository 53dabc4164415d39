package fr.carnet.tracking.statements;

import fr.carnet.orders.OrderId;
import fr.carnet.shared.Actor;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.StatementState;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A contractor's days of one order and month: submitted by the contractor, approved or sent back by the administration
 * (domain.md § 4). While it is submitted and once it is approved, those days do not change.
 */
@Entity
public class MonthlyStatement {

    /** The revision of a statement that was never submitted. */
    public static final long NEVER_SUBMITTED = -1;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StatementId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_id"))
    private OrderId order;

    /** Its first day. */
    @Column
    private LocalDate month;

    @Column
    @Enumerated(EnumType.STRING)
    private StatementState state;

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @OneToMany(mappedBy = "statement", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StatementStep> steps = new ArrayList<>();

    /** For JPA. */
    MonthlyStatement() {}

    MonthlyStatement(OrderId order, YearMonth month) {
        this.id = StatementId.random();
        this.order = order;
        this.month = month.atDay(1);
        this.state = StatementState.DRAFT;
    }

    /** Submits the days of the month for the contractor; a month without a day may be submitted too. */
    void submit(MonthDays days, Actor by, Instant at) {
        enter(StatementState.SUBMITTED, days, by, at, "");
        submittedBy = by.accountId();
        submittedAt = at;
        decidedBy = null;
        decidedAt = null;
    }

    /** Takes a submission back, as long as nobody has decided. */
    void withdraw(Actor by, Instant at) {
        enter(StatementState.DRAFT, submitted(), by, at, "");
    }

    /**
     * @throws RuleViolation {@code statement.own-decision} for whoever submitted it, ever
     */
    void approve(Actor by, Instant at) {
        decide(StatementState.APPROVED, by, at, "");
    }

    /**
     * @throws RuleViolation {@code statement.reason} without a reason, {@code statement.own-decision} for whoever submitted
     *     it, ever
     */
    void sendBack(String reason, Actor by, Instant at) {
        if (reason.isBlank()) {
            throw new RuleViolation("statement.reason");
        }
        decide(StatementState.SENT_BACK, by, at, reason.strip());
    }

    /**
     * @throws OptimisticLockingFailureException where it moved since it was read at that revision
     */
    void mustBeAt(long seen) {
        if (seen != revision()) {
            throw new OptimisticLockingFailureException("statement " + id.value() + " is not at " + seen + " any more");
        }
    }

    StatementId id() {
        return id;
    }

    StatementState state() {
        return state;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    long revision() {
        return version == null ? NEVER_SUBMITTED : version;
    }

    List<StatementStep> steps() {
        return List.copyOf(steps);
    }

    /** The days of the last submission. */
    MonthDays submitted() {
        return steps.isEmpty() ? MonthDays.NONE : steps.get(steps.size() - 1).days();
    }

    private void decide(StatementState outcome, Actor by, Instant at, String reason) {
        boolean own = steps.stream()
                .filter(step -> step.state() == StatementState.SUBMITTED)
                .anyMatch(step -> by.accountId() != null
                        && by.accountId().equals(step.by().accountId()));
        if (own) {
            throw new RuleViolation("statement.own-decision");
        }
        enter(outcome, submitted(), by, at, reason);
        decidedBy = by.accountId();
        decidedAt = at;
    }

    /** Moves to a state and keeps the step; nothing else writes the state. */
    private void enter(StatementState target, MonthDays days, Actor by, Instant at, String reason) {
        state = state.moveTo(target);
        steps.add(new StatementStep(this, target, days, by, at, reason));
    }
}

package fr.carnet.tracking.statements;

import fr.carnet.shared.Actor;
import fr.carnet.shared.ManDays;
import fr.carnet.tracking.StatementState;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a statement: the state entered, by whom, when and why, and what the month came to. Never changed. */
@Entity
@Immutable
class StatementStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement_id")
    private MonthlyStatement statement;

    @Enumerated(EnumType.STRING)
    private StatementState state;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column
    private String actor;

    @Column(name = "stepped_at")
    private Instant steppedAt;

    @Column
    private String reason;

    @Column
    private BigDecimal days;

    @Column
    private BigDecimal training;

    /** For JPA. */
    StatementStep() {}

    StatementStep(
            MonthlyStatement statement, StatementState state, MonthDays days, Actor by, Instant at, String reason) {
        this.statement = statement;
        this.state = state;
        this.accountId = by.accountId();
        this.actor = by.name();
        this.steppedAt = at;
        this.reason = reason;
        this.days = days.consumed().value();
        this.training = days.training().value();
    }

    StatementState state() {
        return state;
    }

    Actor by() {
        return new Actor(accountId, actor);
    }

    Instant at() {
        return steppedAt;
    }

    /** Why, in the actor's words; empty where the step speaks for itself. */
    String reason() {
        return reason;
    }

    MonthDays days() {
        return new MonthDays(new ManDays(days), new ManDays(training));
    }
}

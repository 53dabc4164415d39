package fr.carnet.tracking.statements;

import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.SqlSet;
import java.util.Set;

/** Where a monthly statement is; nothing moves it but the transitions of this table (domain.md § 4). */
public enum StatementState {
    /** Nothing is submitted: not yet, or taken back. */
    DRAFT,
    /** It waits for the administration. */
    SUBMITTED,
    /** To be put right and submitted again. */
    SENT_BACK,
    /** For good. */
    APPROVED;

    /** {@link #locksDays} in SQL, to be put after {@code in}. */
    public static final String LOCKING_DAYS_SQL = SqlSet.of(values(), StatementState::locksDays);

    /** Do the days of its month stay as they are? */
    public boolean locksDays() {
        return this == SUBMITTED || this == APPROVED;
    }

    /** Is it the contractor's turn? */
    public boolean isOwed() {
        return this == DRAFT || this == SENT_BACK;
    }

    private Set<StatementState> next() {
        return switch (this) {
            case DRAFT, SENT_BACK -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(DRAFT, SENT_BACK, APPROVED);
            case APPROVED -> Set.of();
        };
    }

    /**
     * @throws RuleViolation {@code statement.final} once approved, {@code statement.transition} for any other move that the
     *     table does not hold
     */
    StatementState moveTo(StatementState target) {
        if (this == APPROVED) {
            throw new RuleViolation("statement.final");
        }
        if (!next().contains(target)) {
            throw new RuleViolation("statement.transition", this, target);
        }
        return target;
    }
}

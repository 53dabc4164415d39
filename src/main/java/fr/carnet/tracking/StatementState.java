package fr.carnet.tracking;

import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.SqlSet;
import java.util.Set;

/** The states of a monthly statement, with the only transitions between them (domain.md § 4). */
public enum StatementState {
    /** Nothing is submitted yet, or the submission was taken back. */
    DRAFT,
    /** It waits for the administration. */
    SUBMITTED,
    /** The contractor corrects it and submits it again. */
    SENT_BACK,
    /** It never changes again. */
    APPROVED;

    /** {@link #locksDays} in SQL, to be put after {@code in}. */
    public static final String LOCKING_DAYS_SQL = SqlSet.of(values(), StatementState::locksDays);

    /** Whether the days of its month stay as they are. */
    public boolean locksDays() {
        return this == SUBMITTED || this == APPROVED;
    }

    /** Whether the contractor has to submit it. */
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
     * The target, where the table holds the move.
     *
     * @throws RuleViolation {@code statement.final} once approved, {@code statement.transition} for any other move that the
     *     table does not hold
     */
    public StatementState moveTo(StatementState target) {
        if (this == APPROVED) {
            throw new RuleViolation("statement.final");
        }
        if (!next().contains(target)) {
            throw new RuleViolation("statement.transition", this, target);
        }
        return target;
    }
}

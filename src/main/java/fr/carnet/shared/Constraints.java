package fr.carnet.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Reads which constraint of the database an act has broken, so that a front door can say it as a refusal. */
public final class Constraints {

    private Constraints() {}

    /**
     * The name of the constraint that PostgreSQL says was violated, from the failure or one of its causes; nothing where the
     * failure is about no constraint.
     */
    public static Optional<String> violated(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return Optional.ofNullable(refused.getServerErrorMessage().getConstraint());
            }
        }
        return Optional.empty();
    }

    /** Whether the failure is a violation of the constraint of this name. */
    public static boolean isViolated(String constraint, Throwable failure) {
        return violated(failure).filter(constraint::equals).isPresent();
    }
}

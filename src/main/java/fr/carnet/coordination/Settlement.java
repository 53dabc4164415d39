package fr.carnet.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting says of a decision: done, put off to a date, or abandoned for a reason.
 *
 * @param dueOn the new date of one that is put off
 * @param reason why; an abandoned one has one
 */
public record Settlement(DecisionOutcome outcome, @Nullable LocalDate dueOn, String reason) {

    public static final Settlement DONE = new Settlement(DecisionOutcome.DONE, null, "");

    public Settlement {
        reason = reason.strip();
    }

    public static Settlement putOff(LocalDate dueOn, String reason) {
        return new Settlement(DecisionOutcome.DEFERRED, dueOn, reason);
    }

    public static Settlement abandoned(String reason) {
        return new Settlement(DecisionOutcome.ABANDONED, null, reason);
    }
}

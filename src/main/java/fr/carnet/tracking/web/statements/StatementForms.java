package fr.carnet.tracking.web.statements;

import fr.carnet.shared.ManDays;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sent with the acts on a statement. */
final class StatementForms {

    private StatementForms() {}

    /** What may be decided. */
    enum Decision {
        APPROVE,
        SEND_BACK
    }

    /**
     * A submission.
     *
     * @param seen the revision that was read
     * @param shown the days that were read, training included
     */
    record Submission(long seen, @Nullable BigDecimal shown) {

        ManDays days() {
            return new ManDays(Objects.requireNonNullElse(shown, BigDecimal.ZERO));
        }
    }

    /**
     * A decision, as it was typed.
     *
     * @param seen the revision that was read
     */
    record Verdict(
            long seen,
            @NotNull @Nullable Decision decision,
            @Size(max = 2000) @Nullable String reason) {

        static final Verdict NONE = new Verdict(0, null, null);

        String words() {
            return Objects.requireNonNullElse(reason, "");
        }
    }
}

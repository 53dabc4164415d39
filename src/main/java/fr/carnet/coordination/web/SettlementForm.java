package fr.carnet.coordination.web;

import fr.carnet.coordination.DecisionOutcome;
import fr.carnet.coordination.Settlement;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes of a decision, as it was typed. */
record SettlementForm(
        @NotNull @Nullable DecisionOutcome outcome,
        @Nullable LocalDate putOffTo,
        @Size(max = 500) @Nullable String reason) {

    static final SettlementForm EMPTY = new SettlementForm(null, null, null);

    Settlement settlement(DecisionOutcome said) {
        return new Settlement(said, said == DecisionOutcome.DEFERRED ? putOffTo : null, reason == null ? "" : reason);
    }
}

package fr.carnet.startups.imports;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The eight phases of the public portfolio, each with what it is here: one of the four phases, or a stop (domain.md § 6). */
enum PublicPhase {
    INVESTIGATION("investigation", Phase.INVESTIGATION),
    CONSTRUCTION("construction", Phase.CONSTRUCTION),
    ACCELERATION("acceleration", Phase.CONSOLIDATION),
    CONSOLIDATION("consolidation", Phase.CONSOLIDATION),
    TRANSFERE("transfere", Phase.PASSATION),
    OPERE("opere", Phase.PASSATION),
    ABANDON("abandon", null),
    ABANDON_INVESTIGATION("abandon-investigation", null);

    private final String label;
    private final @Nullable Phase phase;

    PublicPhase(String label, @Nullable Phase phase) {
        this.label = label;
        this.phase = phase;
    }

    /** The phase that the public portfolio names so. */
    static Optional<PublicPhase> named(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    /** The name under which a decision that was typed here is published; a stop is an abandon, whatever it came after. */
    static PublicPhase of(@Nullable Phase phase) {
        if (phase == null) {
            return ABANDON;
        }
        return switch (phase) {
            case INVESTIGATION -> INVESTIGATION;
            case CONSTRUCTION -> CONSTRUCTION;
            case CONSOLIDATION -> CONSOLIDATION;
            case PASSATION -> TRANSFERE;
        };
    }

    /** Its name in the public portfolio. */
    String label() {
        return label;
    }

    /** The phase that it is here; null for a stop. */
    @Nullable
    Phase phase() {
        return phase;
    }

    GateOutcome outcome() {
        return phase == null ? GateOutcome.STOP : GateOutcome.CONTINUE;
    }
}

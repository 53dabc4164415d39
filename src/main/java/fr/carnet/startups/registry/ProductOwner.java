package fr.carnet.startups.registry;

import fr.carnet.shared.Phase;
import fr.carnet.shared.Warning;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who of the administration leads the product (domain.md § 6).
 *
 * @param name empty where the accounts of the startup's product owners say it
 * @param share the part of their working time, in per cent, or null where nobody said it
 */
public record ProductOwner(String name, @Nullable Integer share) {

    private static final int IN_CONSTRUCTION = 80;
    private static final int IN_CONSOLIDATION = 50;

    /** What should be known of a share that is too small for the phase; it forbids nothing. */
    public Optional<Warning> warning(@Nullable Phase phase) {
        if (share == null || phase == null) {
            return Optional.empty();
        }
        int expected =
                switch (phase) {
                    case CONSTRUCTION -> IN_CONSTRUCTION;
                    case CONSOLIDATION -> IN_CONSOLIDATION;
                    case INVESTIGATION, PASSATION -> 0;
                };
        return share >= expected
                ? Optional.empty()
                : Optional.of(Warning.of("startup.owner-share", share, phase, expected));
    }
}

package fr.carnet.orders.issuing;

import fr.carnet.orders.order.OrderTarget;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupStanding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A situation is what an order is about, and where that stands on a day (domain.md § 2).
 *
 * @param startup where the startup stands, or the digital project; null where the order is not about one
 * @param activeStartups how many startups the incubators covered run; 0 where the order is not about incubators
 */
public record Situation(OrderTarget target, @Nullable StartupStanding startup, int activeStartups) {

    /** Is it about a digital project? */
    public boolean isForProject() {
        return startup != null && startup.isProject();
    }

    /** The phase of the startup; none for a project, for incubators, for the agreement, before a first decision and after a stop. */
    public Optional<Phase> phase() {
        return startup == null ? Optional.empty() : Optional.ofNullable(startup.phase());
    }
}

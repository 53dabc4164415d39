package fr.carnet.orders.issuing;

import fr.carnet.orders.order.OrderTarget;
import fr.carnet.shared.Period;
import fr.carnet.shared.Phase;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.startups.StartupStanding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A situation is what an order is about, and where that stands on a day (domain.md § 2).
 *
 * @param startup where the startup stands, or the digital project; null where the order is not about one
 * @param incubators those that it covers, by name
 * @param named the startups that it names, by name
 * @param covers what other open orders of animation cover of the same
 */
public record Situation(
        OrderTarget target,
        @Nullable StartupStanding startup,
        List<IncubatorStanding> incubators,
        List<StartupStanding> named,
        List<Cover> covers) {

    /**
     * Another open order that covers a startup which this one covers too.
     *
     * @param startup its name
     * @param byName whether the other order names it, instead of covering its incubator
     */
    public record Cover(String order, Period period, String startup, boolean byName) {}

    public Situation {
        incubators = List.copyOf(incubators);
        named = List.copyOf(named);
        covers = List.copyOf(covers);
    }

    public static Situation ofStartup(OrderTarget target, StartupStanding startup) {
        return new Situation(target, startup, List.of(), List.of(), List.of());
    }

    public static Situation ofIncubators(OrderTarget target, List<IncubatorStanding> incubators, List<Cover> covers) {
        return new Situation(target, null, incubators, List.of(), covers);
    }

    public static Situation ofNamed(OrderTarget target, List<StartupStanding> named, List<Cover> covers) {
        return new Situation(target, null, List.of(), named, covers);
    }

    public static Situation ofAgreement(OrderTarget target) {
        return new Situation(target, null, List.of(), List.of(), List.of());
    }

    /** How many startups the order covers: those it names, or those that its incubators run; 0 where it is for no incubator. */
    public int coveredStartups() {
        return named.isEmpty()
                ? incubators.stream()
                        .mapToInt(IncubatorStanding::activeStartups)
                        .sum()
                : named.size();
    }

    /** Is it about a digital project? */
    public boolean isForProject() {
        return startup != null && startup.isProject();
    }

    /** The phase of the startup; none for a project, for incubators, for the agreement, before a first decision and after a stop. */
    public Optional<Phase> phase() {
        return startup == null ? Optional.empty() : Optional.ofNullable(startup.phase());
    }
}

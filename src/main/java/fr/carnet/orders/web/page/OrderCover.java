package fr.carnet.orders.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order over incubators, or over named startups of one, covers (A-2016 § 3.1, § 3.2.1).
 *
 * @param incubators those that it covers whole
 * @param named the startups that it names
 * @param units the units on it whose number of startups, or whose incubator, the agreement fixes
 */
record OrderCover(List<Place> incubators, List<Named> named, List<Unit> units) {

    /**
     * An incubator that it covers whole.
     *
     * @param startups how many startups it runs today
     * @param readable whether the viewer may open its page
     */
    record Place(
            String slug,
            String name,
            boolean inCreation,
            String conditions,
            String criteria,
            int startups,
            boolean readable) {}

    /** A startup that it names. @param active whether it is in a phase today */
    record Named(String slug, String name, boolean active, boolean readable) {}

    /** @param least the fewest startups that it covers, null where it sets an incubator up */
    record Unit(
            String code, @Nullable Integer least, @Nullable Integer most, boolean forCreation) {}

    /** How many startups it covers today: those named, or those that its incubators run. */
    public int startups() {
        return named.isEmpty() ? incubators.stream().mapToInt(Place::startups).sum() : named.size();
    }

    /** The unit that covers fewer startups than there are by now: names never grow in number, incubators do. */
    public Optional<Unit> outgrown() {
        return units.stream()
                .filter(unit -> unit.most != null && startups() > unit.most)
                .findFirst();
    }

    /** The unit that depends on the number of startups, if one is ordered. */
    public Optional<Unit> sized() {
        return units.stream().filter(unit -> unit.most != null).findFirst();
    }

    /** Does it set an incubator up? Then what makes that incubator's success is shown. */
    public boolean creates() {
        return units.stream().anyMatch(Unit::forCreation);
    }
}

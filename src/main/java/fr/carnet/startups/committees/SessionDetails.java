package fr.carnet.startups.committees;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A committee session as it is planned.
 *
 * @param name as its decisions and minutes name the committee
 * @param all is it about the startups of all incubators?
 * @param incubators those it is about otherwise
 */
public record SessionDetails(LocalDate onDay, CommitteeBody body, String name, boolean all, Set<UUID> incubators) {

    public SessionDetails {
        name = name.strip();
        incubators = all ? Set.of() : Set.copyOf(incubators);
    }

    /** {@code committee.incubators-missing} where it is about none. */
    List<Refusal> mistakes() {
        Optional<Refusal> none = Rule.refuseIf(!all && incubators.isEmpty(), "committee.incubators-missing");
        return none.stream().toList();
    }
}

package fr.carnet.startups.web.committees;

import fr.carnet.startups.committees.CommitteeBody;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session in the list of them.
 *
 * @param incubators their names; null where it is about all
 * @param startups on the agenda, within reach
 * @param decided of these, how many are decided on
 */
record SessionRow(
        UUID id,
        LocalDate onDay,
        CommitteeBody body,
        String name,
        @Nullable String incubators,
        boolean held,
        int startups,
        int decided) {

    /** The key of the word that says where it stands. */
    String standing(LocalDate today) {
        if (held) {
            return "committee.standing.held";
        }
        return onDay.isAfter(today) ? "committee.standing.coming" : "committee.standing.open";
    }
}

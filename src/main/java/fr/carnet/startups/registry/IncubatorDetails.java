package fr.carnet.startups.registry;

import fr.carnet.shared.PlainText;
import java.util.UUID;

/**
 * What is said of an incubator.
 *
 * @param inCreation is it being set up, as the unit of A-2016 § 3.1.1 orders it?
 * @param conditions the conditions of its success (A-2016 § 3.1)
 * @param criteria what its success is judged by (A-2016 § 3.1)
 */
public record IncubatorDetails(String name, UUID sponsor, boolean inCreation, String conditions, String criteria) {

    public IncubatorDetails {
        name = PlainText.line(name);
    }

    /** The same with the sponsor of other details. */
    IncubatorDetails under(IncubatorDetails other) {
        return new IncubatorDetails(name, other.sponsor, inCreation, conditions, criteria);
    }
}

package fr.carnet.teams;

import fr.carnet.agreements.Profile;

/**
 * The experience that a unit of an order asks of a profile (A-2016 § 3.3 and § 5).
 *
 * @param order the order's number
 * @param unit the unit's code
 * @param clause where the agreement says it, e.g. {@code A-2016 § 5}
 */
record Requirement(String order, String unit, Profile profile, int minimumYears, String clause) {

    boolean isMetBy(PersonDetails person) {
        return person.profile() != profile || person.years() >= minimumYears;
    }
}

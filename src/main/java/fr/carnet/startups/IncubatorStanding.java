package fr.carnet.startups;

/**
 * An incubator and how many startups it runs on a day.
 *
 * @param activeStartups those that entered a phase and were not stopped: what A-2016 § 3.2.1 counts
 * @param inCreation whether it is still being set up (A-2016 § 3.1)
 * @param described whether its conditions of success and its criteria of evaluation are both recorded (A-2016 § 3.1)
 */
public record IncubatorStanding(
        IncubatorId id,
        String slug,
        String name,
        String sponsorName,
        String sponsorAddress,
        int activeStartups,
        boolean inCreation,
        boolean described) {}

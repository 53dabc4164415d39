package fr.carnet.startups;

/**
 * An incubator and how many startups it runs on a day.
 *
 * @param activeStartups those that entered a phase and were not stopped: what A-2016 § 3.2.1 counts
 */
public record IncubatorStanding(
        IncubatorId id, String slug, String name, String sponsorName, String sponsorAddress, int activeStartups) {}

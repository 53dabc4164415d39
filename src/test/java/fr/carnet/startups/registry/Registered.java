package fr.carnet.startups.registry;

import java.util.UUID;

/** What a buyer would type of a startup, an incubator or a sponsor, for data tests. */
final class Registered {

    private Registered() {}

    static SponsorDetails sponsor(String name) {
        return new SponsorDetails(name, "1 rue de l’Essai", "");
    }

    static IncubatorDetails incubator(String name, UUID sponsor) {
        return new IncubatorDetails(name, sponsor, false, "", "");
    }

    static StartupDetails startup(String name, UUID incubator, UUID sponsor) {
        return new StartupDetails(
                name,
                "Simplifier une démarche",
                "",
                "",
                incubator,
                sponsor,
                new ProductOwner("", null),
                "",
                new StartupLinks("", "", "", ""),
                new StartupCode(true, "", "", "", ""));
    }
}

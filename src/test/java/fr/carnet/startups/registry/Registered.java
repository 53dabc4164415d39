package fr.carnet.startups.registry;

/** What a buyer would type of a sponsor, for data tests. */
final class Registered {

    private Registered() {}

    static SponsorDetails sponsor(String name) {
        return new SponsorDetails(name, "1 rue de l’Essai", "");
    }
}

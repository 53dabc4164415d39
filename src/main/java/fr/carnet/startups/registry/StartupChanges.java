package fr.carnet.startups.registry;

/** What differs between two states of a startup, but for its incubator and sponsor, whose names the trail keeps. */
final class StartupChanges {

    private StartupChanges() {}

    static FieldChanges between(StartupDetails before, StartupDetails after) {
        return new FieldChanges()
                .compare("name", before.name(), after.name())
                .compare("mission", before.mission(), after.mission())
                .compare("problem", before.problem(), after.problem())
                .compare("users", before.users(), after.users())
                .compare(
                        "productOwner",
                        before.productOwner().name(),
                        after.productOwner().name())
                .compare(
                        "ownerShare",
                        before.productOwner().share(),
                        after.productOwner().share())
                .compare("coach", before.coach(), after.coach())
                .compare("site", before.links().site(), after.links().site())
                .compare(
                        "repository", before.links().repository(), after.links().repository())
                .compare(
                        "statistics", before.links().statistics(), after.links().statistics())
                .compare("wiki", before.links().wiki(), after.links().wiki())
                .compare("openSource", before.code().open(), after.code().open())
                .compare("licence", before.code().licence(), after.code().licence())
                .compare("codeOwner", before.code().owner(), after.code().owner())
                .compare("stack", before.code().stack(), after.code().stack())
                .compare("languages", before.code().languages(), after.code().languages());
    }
}

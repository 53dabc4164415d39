package fr.carnet.demo;

import fr.carnet.demo.DemoPeople.DemoStartup;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Two digital projects (A-2018 § 1.2): an order under way, planned for a startup, is for the first of them. Its chance is its
 * own, so that all the rest of the demonstration stays as it is.
 */
final class DemoProjects {

    private static final long SEED = 2018;

    private static final List<String> NAMES = List.of("Annuaire des services", "Parapheur partagé");

    private static final List<String> DESCRIPTIONS = List.of(
            "Tenir à jour, en un seul endroit, les coordonnées et les horaires des services de l’administration.",
            "Faire signer un courrier en une heure plutôt qu’en une semaine, sans l’imprimer.");

    private static final List<String> OWNERS = List.of("", "Claire Vasseur");

    private final DemoWorld world;
    private final DemoPeople people;

    DemoProjects(DemoWorld world, DemoPeople people) {
        this.world = new DemoWorld(world.jdbc(), world.today(), new Random(SEED));
        this.people = people;
    }

    /** Writes the projects, and gives the first of them an order of those planned. */
    void play(List<DemoOrder> planned) {
        UUID first = project(0);
        project(1);
        world.update("""
                insert into account_startup (account_id, startup_id)
                select id, ? from account where role = 'PRODUCT_OWNER' and username <> 'produit' order by username limit 1""", first);
        planned.stream()
                .filter(this::mayBeForAProject)
                .findFirst()
                .ifPresent(order -> planned.set(planned.indexOf(order), forProject(order, first)));
    }

    private UUID project(int number) {
        UUID id = world.id();
        world.update(
                """
                insert into startup (id, version, kind, slug, name, mission, sponsor_id, product_owner, site_url)
                select ?, 0, 'PROJECT', ?, ?, ?, s.id, ?, ? from sponsor s order by s.name offset ? limit 1""",
                id,
                DemoCast.slug(NAMES.get(number)),
                NAMES.get(number),
                DESCRIPTIONS.get(number),
                OWNERS.get(number),
                "https://" + DemoCast.slug(NAMES.get(number)) + ".example",
                number);
        return id;
    }

    /** Days were logged on it, its agreement orders projects, and no demonstration account loses it from sight. */
    private boolean mayBeForAProject(DemoOrder order) {
        return order.state().equals("IN_PROGRESS")
                && order.days().signum() > 0
                && agreements().contains(order.award().agreement())
                && order.startup() != null
                && farFromTheAccounts().contains(order.startup());
    }

    private Set<UUID> agreements() {
        return new HashSet<>(world.jdbc()
                .sql("select id from framework_agreement where orders_projects")
                .query(UUID.class)
                .list());
    }

    private Set<UUID> farFromTheAccounts() {
        Set<UUID> near = new HashSet<>(world.jdbc().sql("""
                select f.startup_id from account_startup f join account a on a.id = f.account_id where a.username = 'produit'
                union select s.id from startup s join account_incubator f on f.incubator_id = s.incubator_id""").query(UUID.class).list());
        return people.startups().stream()
                .map(DemoStartup::id)
                .filter(startup -> !near.contains(startup))
                .collect(Collectors.toSet());
    }

    private static DemoOrder forProject(DemoOrder order, UUID project) {
        return new DemoOrder(
                order.id(),
                order.state(),
                order.award(),
                project,
                order.incubators(),
                null,
                order.issuedOn(),
                order.startsOn(),
                order.endsOn(),
                order.lines());
    }
}

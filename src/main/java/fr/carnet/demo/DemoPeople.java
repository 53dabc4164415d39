package fr.carnet.demo;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The administrations, incubators, startups with their decisions, and the accounts of the demonstration. */
final class DemoPeople {

    /** One stay of a startup in a phase; {@code end} is the day before the next decision, or null while it lasts. */
    record Stay(Phase phase, LocalDate start, @Nullable LocalDate end) {}

    record DemoStartup(UUID id, String name, UUID incubator, List<Stay> stays, boolean stopped) {}

    private static final int COACHED_INCUBATORS = 2;

    private final DemoWorld world;
    private final @Nullable String passwordHash;
    private final List<UUID> sponsors = new ArrayList<>();
    private final List<UUID> incubators = new ArrayList<>();
    private final List<DemoStartup> startups = new ArrayList<>();
    private @Nullable UUID buyer;

    DemoPeople(DemoWorld world, @Nullable String passwordHash) {
        this.world = world;
        this.passwordHash = passwordHash;
    }

    List<DemoStartup> startups() {
        return startups;
    }

    List<UUID> incubators() {
        return incubators;
    }

    UUID buyer() {
        if (buyer == null) {
            throw new IllegalStateException("accounts come first");
        }
        return buyer;
    }

    void play() {
        organisations();
        List<List<String>> cast = DemoCast.startups();
        int next = 0;
        for (int incubator = 0; incubator < incubators.size(); incubator++) {
            for (int i = 0; i < DemoCast.INCUBATOR_SIZES.get(incubator); i++, next++) {
                startup(next, cast.get(next), incubator);
            }
        }
        accounts();
    }

    private void organisations() {
        for (String name : DemoCast.SPONSORS) {
            UUID id = world.id();
            sponsors.add(id);
            world.update(
                    "insert into sponsor (id, name, address, siret) values (?, ?, ?, ?)",
                    id,
                    name,
                    (sponsors.size() * 4) + " rue de la Démonstration, 75007 Paris",
                    "11000001600003");
        }
        for (List<String> incubator : DemoCast.INCUBATORS) {
            UUID id = world.id();
            world.update(
                    "insert into incubator (id, slug, name, sponsor_id) values (?, ?, ?, ?)",
                    id,
                    incubator.get(0),
                    incubator.get(1),
                    sponsors.get(incubators.size()));
            incubators.add(id);
        }
    }

    private void startup(int number, List<String> cast, int incubator) {
        UUID id = world.id();
        String slug = DemoCast.slug(cast.get(0));
        world.update(
                """
                insert into startup (id, version, slug, name, mission, problem, users, incubator_id, sponsor_id,
                                     site_url, repository_url, statistics_url, wiki_url)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                slug,
                cast.get(0),
                cast.get(1),
                "Aujourd’hui, les personnes concernées renoncent ou s’y reprennent à plusieurs fois.",
                number % 2 == 0 ? "Particuliers" : "Agents et partenaires de l’administration",
                incubators.get(incubator),
                sponsors.get(incubator),
                "https://" + slug + ".example",
                "https://code.example/" + slug,
                "https://" + slug + ".example/stats",
                "https://wiki.example/" + slug);
        // Four in five are alive; the phases they are in are spread over the four.
        boolean stopped = number % 9 == 8;
        List<Stay> stays = stays(stopped ? 1 + number % 3 : 1 + (number * 7 + number / 5) % 4, stopped);
        stays.forEach(stay -> decision(id, stay));
        if (stopped) {
            LocalDate end = world.today().minusDays(world.between(10, 150));
            stop(id, end);
            stays = closed(stays, end.minusDays(1));
        }
        startups.add(new DemoStartup(id, cast.get(0), incubators.get(incubator), stays, stopped));
    }

    /** Phases 1 to {@code count}, the last begun within the year; some entered late, some beyond their nominal duration. */
    private List<Stay> stays(int count, boolean stopped) {
        List<Stay> stays = new ArrayList<>();
        LocalDate start =
                world.today().minusDays(stopped ? world.between(200, 330) : world.between(15, count == 4 ? 80 : 210));
        LocalDate next = null;
        for (int number = count; number >= 1; number--) {
            Phase phase = Phase.values()[number - 1];
            stays.add(0, new Stay(phase, start, next == null ? null : next.minusDays(1)));
            next = start;
            if (number > 1) {
                Phase before = Phase.values()[number - 2];
                start = start.minusDays(30L * world.between(before.nominalMinMonths(), before.nominalMaxMonths() + 1));
            }
        }
        return stays;
    }

    private static List<Stay> closed(List<Stay> stays, LocalDate end) {
        List<Stay> closed = new ArrayList<>(stays);
        Stay last = closed.remove(closed.size() - 1);
        closed.add(new Stay(last.phase(), last.start(), end.isBefore(last.start()) ? last.start() : end));
        return closed;
    }

    private void decision(UUID startup, Stay stay) {
        String reasons =
                switch (stay.phase()) {
                    case INVESTIGATION -> "Le problème mérite d’être compris avec ses usagers.";
                    case CONSTRUCTION -> "Fiche produit acceptée : le problème est réel, une équipe est prête.";
                    case CONSOLIDATION -> "L’expérimentation montre un usage régulier et des usagers satisfaits.";
                    case PASSATION -> "L’administration porteuse est prête à reprendre le service.";
                };
        decide(startup, "CONTINUE", stay.phase(), stay.start(), reasons);
    }

    private void stop(UUID startup, LocalDate day) {
        decide(
                startup,
                "STOP",
                null,
                day,
                "Les usagers ne sont pas au rendez-vous après six mois : la startup est dissoute.");
    }

    private void decide(UUID startup, String outcome, @Nullable Phase phase, LocalDate day, String reasons) {
        world.update(
                """
                insert into phase_decision (startup_id, outcome, phase, starts_on, decided_on, body, reasons, receiver, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, 'Comité d’engagement', ?, ?, 'Dominique Acheteur', ?)""",
                startup,
                outcome,
                phase == null ? null : phase.name(),
                day,
                day,
                reasons,
                phase == Phase.PASSATION ? DemoCast.SPONSORS.get(1) : null,
                world.during(day));
    }

    private void accounts() {
        List<UUID> contractors = world.jdbc()
                .sql(
                        "select c.id from contractor c join award w on w.contractor_id = c.id join lot l on l.id = w.lot_id"
                                + " group by c.id having max(case when l.allocation_rule <> 'SINGLE' then 1 else 0 end) = 1"
                                + " order by min(case when l.allocation_rule <> 'SINGLE' then w.rank end), c.id")
                .query(UUID.class)
                .list();
        buyer = account("acheteur", "Dominique Acheteur", "BUYER", null, passwordHash);
        account("administrateur", "Alix Administratrice", "ADMINISTRATOR", null, passwordHash);
        account("correspondant", "Sacha Correspondant", "CORRESPONDENT", contractors.get(0), passwordHash);
        account("correspondant2", "Charlie Correspondante", "CORRESPONDENT", contractors.get(1), passwordHash);
        UUID coach = account("coach", "Morgan Coach", "COACH", null, passwordHash);
        for (UUID incubator : incubators.subList(0, COACHED_INCUBATORS)) {
            world.update("insert into account_incubator (account_id, incubator_id) values (?, ?)", coach, incubator);
        }
        UUID owner = account("produit", "Lou Produit", "PRODUCT_OWNER", null, passwordHash);
        List<UUID> others = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = DemoCast.person(380 + i);
            others.add(account(DemoCast.slug(name).replace('-', '.'), name, "PRODUCT_OWNER", null, null));
        }
        for (int i = 0; i < startups.size(); i++) {
            own(
                    i % 5 == 0 || i == 30 ? owner : others.get(i % others.size()),
                    startups.get(i).id());
        }
        // A contact who signs in goes by the name of the account.
        world.jdbc().sql("""
                update correspondent c set account_id = a.id, name = a.display_name, email = a.email
                from account a, award w where w.id = c.award_id and a.contractor_id = w.contractor_id""").update();
    }

    private UUID account(
            String username, String name, String role, @Nullable UUID contractor, @Nullable String password) {
        UUID id = world.id();
        world.update(
                """
                insert into account (id, version, username, display_name, email, role, contractor_id, password_hash, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                username,
                name,
                username.toLowerCase(Locale.ROOT) + "@carnet.example",
                role,
                contractor,
                password,
                world.during(world.today().minusYears(1)));
        return id;
    }

    private void own(UUID account, UUID startup) {
        world.update("insert into account_startup (account_id, startup_id) values (?, ?)", account, startup);
    }
}

package fr.carnet.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conformity of the startups in consolidation and of those that the demonstration accounts follow: most items done or under way,
 * an audit of accessibility that is to be renewed, and an audit of code with its recommendations, some closed, one overdue.
 */
final class DemoConformity {

    static final long SEED = 206;

    private static final List<List<String>> RECOMMENDATIONS = List.of(
            List.of("CODE_AUDIT", "CRITICAL", "Mettre à jour les bibliothèques dont une faille est connue"),
            List.of("CODE_AUDIT", "MAJOR", "Limiter le nombre d’essais de connexion"),
            List.of("CODE_AUDIT", "MINOR", "Retirer les adresses de test de la configuration"),
            List.of("RGAA", "MAJOR", "Donner un nom accessible aux boutons du formulaire de dépôt"),
            List.of("RGAA", "MINOR", "Corriger le contraste des messages d’aide"));

    private final DemoWorld world;

    DemoConformity(DemoWorld world) {
        this.world = world;
    }

    void play() {
        List<UUID> startups = world.jdbc()
                .sql("""
                select s.id from startup s join startup_phase_on(:today) p on p.startup_id = s.id
                where p.phase = 'CONSOLIDATION' or p.phase = 'CONSTRUCTION' and s.id in (select f.startup_id from account_startup f)
                order by p.phase, s.slug limit 8""")
                .param("today", world.today())
                .query(UUID.class)
                .list();
        for (int at = 0; at < startups.size(); at++) {
            items(startups.get(at), at);
            recommendations(startups.get(at), at);
        }
    }

    private void items(UUID startup, int at) {
        LocalDate today = world.today();
        LocalDate audited = today.minusMonths(world.between(4, 9));
        state(
                startup,
                "CODE_AUDIT",
                "DONE",
                audited,
                audited.plusYears(1),
                "Rapport remis par un auditeur indépendant");
        state(startup, "RGAA", "DONE", audited, at % 3 == 0 ? today.minusDays(12) : audited.plusYears(3), "");
        state(startup, "EBIOS", "UNDER_WAY", audited.plusMonths(1), today.plusDays(world.between(20, 80)), "");
        if (at % 2 == 0) {
            state(startup, "CNIL", "DONE", audited.minusMonths(1), null, "Traitement inscrit au registre");
        } else {
            state(startup, "CNIL", "NOT_APPLICABLE", audited, null, "Aucune donnée personnelle n’est traitée");
        }
    }

    private void state(
            UUID startup, String item, String state, LocalDate on, @Nullable LocalDate renewBy, String note) {
        world.update(
                "insert into conformity_item (startup_id, item, version, state, stated_on, renew_by, note)"
                        + " values (?, ?, 1, ?, ?, ?, ?)",
                startup,
                item,
                state,
                on,
                renewBy,
                note);
    }

    /** The first is overdue for every other startup, the last two are closed. */
    private void recommendations(UUID startup, int at) {
        LocalDate today = world.today();
        for (int number = 0; number < RECOMMENDATIONS.size() - at % 3; number++) {
            boolean closed = number > 2;
            LocalDate dueOn = number == 0 && at % 2 == 0
                    ? today.minusDays(world.between(3, 25))
                    : closed ? today.minusDays(world.between(10, 40)) : today.plusDays(world.between(10, 120));
            List<String> one = RECOMMENDATIONS.get(number);
            world.update(
                    """
                    insert into audit_recommendation (id, version, startup_id, item, text, severity, due_on, assignee,
                        closed_on, closing_note, recorded_by, recorded_at)
                    values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'Morgan Coach', ?)""",
                    world.id(),
                    startup,
                    one.get(0),
                    one.get(2),
                    one.get(1),
                    dueOn,
                    DemoCast.person(world.between(0, 300)),
                    closed ? dueOn.minusDays(2) : null,
                    closed ? "Corrigé et vérifié par l’auditeur" : "",
                    world.during(today.minusMonths(2)));
        }
    }
}

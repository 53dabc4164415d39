package fr.carnet.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the demonstration's coach, whom a contractor employs, wrote of the incubators: notes and opinions on new projects. */
final class DemoFollowup {

    static final long SEED = 322;

    private record Idea(
            String project, String sponsor, String problem, String verdict, String reasons, String advice) {}

    private static final List<Idea> IDEAS = List.of(
            new Idea(
                    "Mes démarches de déménagement",
                    "Direction du numérique",
                    "Qui déménage prévient six administrations, une par une, et en oublie deux sur trois.",
                    "FAVOURABLE",
                    "Le problème touche trois millions de foyers par an ; deux porteurs sont libérés à plein temps.",
                    "Commencer par deux départements et une seule démarche."),
            new Idea(
                    "Registre des ponts communaux",
                    "Ministère des transports",
                    "Les petites communes ne savent pas quels ponts elles doivent faire contrôler.",
                    "RESERVED",
                    "Le besoin est réel, mais aucun porteur n’est libéré avant le printemps.",
                    "Revenir devant le comité avec un porteur à mi-temps au moins."),
            new Idea(
                    "Portail unique des appels à projets",
                    "Secrétariat général",
                    "Les associations cherchent les appels à projets sur une vingtaine de sites.",
                    "UNFAVOURABLE",
                    "Deux services publics existants répondent déjà à ce besoin et peuvent être étendus.",
                    ""),
            new Idea(
                    "Carnet de santé des forêts",
                    "Office des forêts",
                    "Les agents notent les dépérissements sur papier.",
                    "",
                    "",
                    ""));

    private final DemoWorld world;

    DemoFollowup(DemoWorld world) {
        this.world = world;
    }

    void play() {
        UUID coach = world.jdbc()
                .sql("select id from account where username = 'coach'")
                .query(UUID.class)
                .single();
        List<UUID> incubators = world.jdbc()
                .sql("select incubator_id from account_incubator where account_id = ? order by incubator_id")
                .param(coach)
                .query(UUID.class)
                .list();
        world.update("""
                update account set contractor_id = (
                    select o.contractor_id from purchase_order o join order_incubator c on c.order_id = o.id
                    where c.incubator_id = any(?) and o.number is not null order by o.issued_on desc, o.number limit 1)
                where id = ?""", incubators.toArray(UUID[]::new), coach);
        if (incubators.isEmpty()) {
            return;
        }
        world.update(
                """
                insert into incubator_highlight (incubator_id, revision, text, written_by, writer, written_at)
                values (?, 1, ?, ?, 'Morgan Coach', ?)""",
                incubators.get(0),
                "Deux responsables de produit ont rejoint l’incubateur à plein temps.\n"
                        + "La journée des usagers a réuni quarante personnes ; ses constats orientent les prochains choix.",
                coach,
                world.during(world.today().minusDays(2)));
        for (int at = 0; at < IDEAS.size(); at++) {
            opinion(IDEAS.get(at), incubators.get(at % incubators.size()), coach, at);
        }
    }

    private void opinion(Idea idea, UUID incubator, UUID coach, int at) {
        LocalDate on = world.today().minusDays(7L + 40L * (IDEAS.size() - 1 - at));
        OffsetDateTime time = world.during(on);
        boolean whole = !idea.verdict().isEmpty();
        @Nullable OffsetDateTime frozenAt = whole ? time : null;
        world.update(
                """
                insert into project_opinion (id, incubator_id, project, sponsor, problem, verdict, reasons, recommendations,
                                             given_on, author, written_by, written_at, frozen_at, frozen_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'Morgan Coach', ?, ?, ?, ?)""",
                world.id(),
                incubator,
                idea.project(),
                idea.sponsor(),
                idea.problem(),
                whole ? idea.verdict() : null,
                idea.reasons(),
                idea.advice(),
                on,
                coach,
                time,
                frozenAt,
                whole ? "Morgan Coach" : null);
    }
}

package fr.carnet.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What committees decided besides the entry into phases: one that went on in its phase, one whose users are satisfied, one
 * decision that was wrong and set aside, one stop that leaves an order running. Played last, with a chance of its own.
 */
final class DemoGates {

    private static final long SEED = 424;
    private static final String COACH = "Morgan Coach";
    private static final String BUYER = "Dominique Acheteur";

    /** Startups in a phase for some time, of which nobody asks for another decision here; none of the demonstration's product owner. */
    private static final String STANDING = """
            select s.id from startup s join startup_phase_on(?) p on p.startup_id = s.id
            where p.phase = ? and p.since between cast(? as date) - 170 and cast(? as date) - ?
              and not exists (select 1 from phase_decision d where d.startup_id = s.id and d.outcome in ('STAY', 'SATISFIED'))
              and not exists (select 1 from account_startup f join account a on a.id = f.account_id
                              where f.startup_id = s.id and a.username = 'produit')
            order by s.name, s.id limit 1""";

    private final DemoWorld world;
    private final LocalDate today;
    private final UUID buyer;

    DemoGates(DemoWorld other, UUID buyer) {
        this.world = new DemoWorld(other.jdbc(), other.today(), new Random(SEED));
        this.today = world.today();
        this.buyer = buyer;
    }

    void play() {
        sayWhatDecisionsRestOn();
        standing("INVESTIGATION", 40).ifPresent(this::stay);
        standing("CONSTRUCTION", 60).ifPresent(this::satisfied);
        standing("CONSTRUCTION", 60).ifPresent(this::correct);
        running().ifPresent(this::stop);
    }

    private void sayWhatDecisionsRestOn() {
        world.update("""
                update phase_decision set evidence = case phase
                    when 'CONSTRUCTION' then 'Fiche produit, version présentée au comité.'
                    when 'CONSOLIDATION' then 'Statistiques d’usage des quatre derniers mois ; enquête auprès des usagers.'
                    when 'PASSATION' then 'Plan de reprise et dossier d’exploitation.' end
                where phase in ('CONSTRUCTION', 'CONSOLIDATION', 'PASSATION') and evidence = ''""");
    }

    private Optional<UUID> standing(String phase, int days) {
        return world.jdbc()
                .sql(STANDING)
                .params(today, phase, today, today, days)
                .query(UUID.class)
                .optional();
    }

    private void stay(UUID startup) {
        LocalDate day = today.minusDays(20);
        decide(
                startup,
                "STAY",
                "INVESTIGATION",
                day,
                "Le problème est réel, mais dix entretiens avec des usagers manquent encore avant la fiche produit.",
                "");
    }

    private void satisfied(UUID startup) {
        LocalDate day = today.minusDays(12);
        decide(
                startup,
                "SATISFIED",
                "CONSTRUCTION",
                day,
                "Neuf usagers sur dix recommandent le service ; la construction continue pour couvrir deux démarches de plus.",
                "Enquête auprès de 140 usagers, jointe.");
        UUID file = new DemoDeliverables(world, buyer)
                .file("enquete-usagers.txt", "140 réponses, 126 recommandent le service.", day);
        world.update(
                "insert into phase_decision_file (decision_id, file_id) select max(id), ? from phase_decision where startup_id = ?",
                file,
                startup);
    }

    /** Entered for another startup of the same committee, found out two days later. */
    private void correct(UUID startup) {
        LocalDate day = today.minusDays(9);
        decide(
                startup,
                "CONTINUE",
                "CONSOLIDATION",
                day,
                "Usage régulier dans trois départements.",
                "Statistiques d’usage.");
        world.update("""
                insert into decision_correction (decision_id, startup_id, reason, recorded_by, recorded_at)
                select max(id), startup_id, 'Saisie sur la mauvaise startup : le comité parlait d’une autre.', ?, ?
                from phase_decision where startup_id = ? group by startup_id""", BUYER, world.during(day.plusDays(2)), startup);
    }

    /** A startup with an order at work for another company than that of the first correspondent. */
    private Optional<UUID> running() {
        List<UUID> found =
                world.jdbc().sql("""
                select s.id from startup s
                join startup_phase_on(?) p on p.startup_id = s.id and p.phase is not null and p.since < cast(? as date) - 10
                where exists (select 1 from purchase_order o where o.startup_id = s.id and o.state = 'IN_PROGRESS'
                              and o.contractor_id <> (select a.contractor_id from account a where a.username = 'correspondant'))
                  and not exists (select 1 from phase_decision d where d.startup_id = s.id and d.outcome in ('STAY', 'SATISFIED'))
                  and s.incubator_id <> (select m.incubator_id from startup m group by m.incubator_id order by count(*) desc limit 1)
                  and not exists (select 1 from decision_correction c where c.startup_id = s.id)
                  and not exists (select 1 from account_startup f join account a on a.id = f.account_id
                                  where f.startup_id = s.id and a.username = 'produit')
                order by (p.phase = 'CONSTRUCTION') desc, s.name desc, s.id limit 1""").params(today, today).query(UUID.class).list();
        return found.stream().findFirst();
    }

    private void stop(UUID startup) {
        decide(
                startup,
                "STOP",
                null,
                today.minusDays(5),
                "Les usagers ne reviennent pas après leur première démarche, et le partenaire se retire.",
                "Statistiques d’usage.");
    }

    private void decide(
            UUID startup, String outcome, @Nullable String phase, LocalDate day, String reasons, String evidence) {
        world.update("""
                insert into phase_decision (startup_id, outcome, phase, starts_on, decided_on, body, reasons, evidence, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, 'Comité d’engagement', ?, ?, ?, ?)""", startup, outcome, phase, day, day, reasons, evidence, COACH, world.during(day));
    }
}

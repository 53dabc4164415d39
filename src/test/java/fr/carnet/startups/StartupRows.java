package fr.carnet.startups;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incubators, startups and decisions for data tests, written straight into the tables. */
public final class StartupRows {

    private final JdbcClient jdbc;

    public StartupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID incubator(String slug) {
        UUID sponsor = UUID.randomUUID();
        jdbc.sql("insert into sponsor (id, name, address) values (?, ?, '1 rue de l’Essai')")
                .params(sponsor, "Administration de " + slug)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into incubator (id, slug, name, sponsor_id) values (?, ?, ?, ?)")
                .params(id, slug, "Incubateur " + slug, sponsor)
                .update();
        return id;
    }

    public UUID startup(String slug, UUID incubator) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into startup (id, version, slug, name, mission, incubator_id, sponsor_id)
                select ?, 0, ?, ?, 'Simplifier une démarche', i.id, i.sponsor_id from incubator i where i.id = ?""").params(id, slug, "Startup " + slug, incubator).update();
        return id;
    }

    /** A digital project that is in no incubator (A-2018 § 1.2). */
    public UUID project(String slug) {
        UUID sponsor = UUID.randomUUID();
        jdbc.sql("insert into sponsor (id, name, address) values (?, ?, '1 rue de l’Essai')")
                .params(sponsor, "Administration du projet " + slug)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into startup (id, version, kind, slug, name, mission, sponsor_id)
                values (?, 0, 'PROJECT', ?, ?, 'Dématérialiser une démarche', ?)""").params(id, slug, "Projet " + slug, sponsor).update();
        return id;
    }

    /** A startup that entered a phase on a day. */
    public UUID startup(String slug, UUID incubator, Phase phase, LocalDate since) {
        UUID id = startup(slug, incubator);
        enters(id, phase, since);
        return id;
    }

    public void enters(UUID startup, Phase phase, LocalDate on) {
        decision(startup, GateOutcome.CONTINUE, phase.name(), on, on);
    }

    /** A decision that leaves it in its phase. */
    public void stays(UUID startup, GateOutcome outcome, Phase phase, LocalDate on) {
        decision(startup, outcome, phase.name(), on, on);
    }

    public void stops(UUID startup, LocalDate on) {
        decision(startup, GateOutcome.STOP, null, on, on);
    }

    public void postpones(UUID startup, LocalDate on, LocalDate until) {
        decision(startup, GateOutcome.POSTPONE, null, on, until);
    }

    private void decision(UUID startup, GateOutcome outcome, String phase, LocalDate decidedOn, LocalDate startsOn) {
        jdbc.sql("""
                insert into phase_decision (startup_id, outcome, phase, starts_on, decided_on, body, reasons, evidence,
                                            recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, 'Comité d’engagement', 'Motifs', 'Pièces', 'Essai', test.now())""")
                .params(startup, outcome.name(), phase, startsOn, decidedOn)
                .update();
    }
}

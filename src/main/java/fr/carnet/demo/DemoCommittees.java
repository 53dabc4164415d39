package fr.carnet.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Product sheets and committee sessions of the incubators that the demonstration's coach follows: two sessions that opened a
 * construction on an accepted sheet, one that is to come, and a sheet that a contractor has to deposit.
 */
final class DemoCommittees {

    static final long SEED = 204;

    private static final int SESSIONS = 2;
    private static final int ON_AGENDA = 3;
    private static final String NAME = "Comité d’engagement";

    private final DemoWorld world;
    private final UUID coach;
    private final UUID buyer;

    DemoCommittees(DemoWorld world, UUID buyer) {
        this.world = world;
        this.buyer = buyer;
        this.coach = world.jdbc()
                .sql("select id from account where username = 'coach'")
                .query(UUID.class)
                .single();
    }

    /** A startup, with what its committee decided on. @param decision null where nothing is decided yet */
    record Case(
            UUID startup,
            String name,
            UUID incubator,
            String problem,
            String mission,
            @Nullable Long decision,
            LocalDate decidedOn) {}

    void play() {
        entered().forEach(this::held);
        coming();
        owed().ifPresent(this::freeze);
    }

    /** The last startups that entered construction, each on a day of its own. */
    private List<Case> entered() {
        return world.jdbc()
                .sql("""
                select * from (select distinct on (d.decided_on) s.id as startup, s.name, s.incubator_id as incubator, s.problem, s.mission,
                                      d.id as decision, d.decided_on
                               from decision_in_force d join startup s on s.id = d.startup_id
                               join account_incubator f on f.incubator_id = s.incubator_id and f.account_id = :coach
                               where d.outcome = 'CONTINUE' and d.phase = 'CONSTRUCTION' and d.decided_on <= :today
                               order by d.decided_on desc, s.name) last
                order by decided_on desc limit :sessions""")
                .param("coach", coach)
                .param("today", world.today())
                .param("sessions", SESSIONS)
                .query(Case.class)
                .list();
    }

    private void held(Case entered) {
        LocalDate day = entered.decidedOn();
        sheet(entered, 1, day.minusDays(20));
        UUID sheet = sheet(entered, 2, day.minusDays(6));
        UUID session = session(day, entered.incubator());
        item(session, entered, 1, sheet, entered.decision());
        stays(entered).ifPresent(other -> item(session, other, 2, null, other.decision()));
        world.update(
                "update committee_item i set startup_name = s.name from startup s where s.id = i.startup_id and i.session_id = ?",
                session);
        world.update(
                "update committee_session set attendees = 'Dominique Acheteur, Morgan Coach, Lou Produit', held_by = ?,"
                        + " holder = 'Dominique Acheteur', held_at = ? where id = ?",
                buyer,
                world.during(day),
                session);
    }

    /** Another startup of the incubator, which goes on in the phase that it was in on that day. */
    private Optional<Case> stays(Case beside) {
        return world.jdbc()
                .sql("""
                with other as (select s.id, p.phase from startup s join startup_phase_on(cast(:day as date)) p on p.startup_id = s.id
                               where s.incubator_id = :incubator and s.id <> :startup and p.phase in ('CONSTRUCTION', 'CONSOLIDATION')
                                 and p.since < cast(:day as date) order by s.name limit 1),
                    stays as (insert into phase_decision (startup_id, outcome, phase, starts_on, decided_on, body, reasons, recorded_by, recorded_at)
                              select id, 'STAY', phase, :day, :day, :body, 'L’usage progresse : l’équipe continue, point dans trois mois.',
                                     'Dominique Acheteur', :at from other
                              returning id, startup_id, decided_on)
                select s.id as startup, s.name, s.incubator_id as incubator, s.problem, s.mission, n.id as decision, n.decided_on
                from stays n join startup s on s.id = n.startup_id""")
                .param("day", beside.decidedOn())
                .param("incubator", beside.incubator())
                .param("startup", beside.startup())
                .param("body", NAME)
                .param("at", world.during(beside.decidedOn()))
                .query(Case.class)
                .optional();
    }

    /** The coach prepares it: the startups under investigation, the first with a sheet, the next with a draft of one. */
    private void coming() {
        List<Case> investigated = investigated();
        if (investigated.isEmpty()) {
            return;
        }
        LocalDate day = world.today().plusDays(9);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.plusDays(1);
        }
        UUID session = session(day, investigated.get(0).incubator());
        for (int at = 0; at < investigated.size(); at++) {
            Case one = investigated.get(at);
            UUID sheet = at == 0 ? sheet(one, 1, world.today().minusDays(3)) : null;
            item(session, one, at + 1, sheet, null);
            draft(one, at > 0);
        }
    }

    private List<Case> investigated() {
        return world.jdbc()
                .sql("""
                with under as (select s.*, min(cast(s.incubator_id as text)) over () as first from startup s
                               join startup_phase_on(:today) p on p.startup_id = s.id and p.phase = 'INVESTIGATION'
                               join account_incubator f on f.incubator_id = s.incubator_id and f.account_id = :coach)
                select id as startup, name, incubator_id as incubator, problem, mission, cast(null as bigint) as decision, :today as decided_on
                from under where cast(incubator_id as text) = first order by name limit :most""")
                .param("today", world.today())
                .param("coach", coach)
                .param("most", ON_AGENDA)
                .query(Case.class)
                .list();
    }

    /** A startup for which the demonstration's first contractor works; its order asks for the sheet from now on. */
    private Optional<Case> owed() {
        return world.jdbc()
                .sql("""
                with working as (select o.id, o.startup_id, o.ends_on from purchase_order o join account a on a.contractor_id = o.contractor_id
                                 where a.username = 'correspondant' and o.startup_id is not null and o.state = 'IN_PROGRESS'
                                   and o.ends_on >= :today
                                   and not exists (select 1 from product_sheet_version v where v.startup_id = o.startup_id)
                                 order by o.number limit 1),
                    asked as (insert into deliverable (id, version, order_id, title, description, due_on, per_iteration, state)
                              select :id, 0, id, 'Fiche produit', 'Les sept rubriques, telles que le comité les lit.', ends_on, false, 'EXPECTED'
                              from working returning order_id)
                select s.id as startup, s.name, s.incubator_id as incubator, s.problem, s.mission, cast(null as bigint) as decision,
                       :today as decided_on
                from asked join working on working.id = asked.order_id join startup s on s.id = working.startup_id""")
                .param("today", world.today())
                .param("id", world.id())
                .query(Case.class)
                .optional();
    }

    private void freeze(Case owed) {
        sheet(owed, 1, world.today().minusDays(8));
        draft(owed, false);
    }

    private UUID session(LocalDate day, UUID incubator) {
        UUID id = world.id();
        world.update(
                """
                insert into committee_session (id, on_day, body, name, all_incubators, planned_by, planner, planned_at)
                values (?, ?, 'STATE', ?, false, ?, 'Morgan Coach', ?)""",
                id,
                day,
                NAME,
                coach,
                world.during(day.isAfter(world.today()) ? world.today().minusDays(2) : day.minusDays(12)));
        world.update("insert into committee_incubator (session_id, incubator_id) values (?, ?)", id, incubator);
        return id;
    }

    private void item(UUID session, Case about, int position, @Nullable UUID sheet, @Nullable Long decision) {
        boolean decided = decision != null;
        world.update(
                """
                insert into committee_item (id, session_id, startup_id, position, sheet_version_id, sheet_accepted, decision_id, recordings,
                                            recorded_by, recorder, recorded_at)
                values (?, ?, ?, ?, cast(? as uuid), cast(? as boolean), cast(? as bigint), ?, cast(? as uuid), cast(? as text), cast(? as timestamptz))""",
                world.id(),
                session,
                about.startup(),
                position,
                sheet,
                decided && sheet != null ? Boolean.TRUE : null,
                decision,
                decided ? 1 : 0,
                decided ? buyer : null,
                decided ? "Dominique Acheteur" : null,
                decided ? world.during(about.decidedOn()) : null);
    }

    private UUID sheet(Case about, int number, LocalDate day) {
        UUID id = world.id();
        world.update(
                """
                insert into product_sheet_version (id, startup_id, number, problem, product, success, impacts, organisation, actors, skills,
                                                   author, frozen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Lou Produit', ?)""",
                id,
                about.startup(),
                number,
                about.problem() + " Les entretiens menés avec vingt usagers le confirment.",
                about.mission() + (number == 1 ? "" : " Une première version couvre le cas le plus fréquent."),
                number == 1
                        ? "Cent usagers réguliers en trois mois."
                        : "Deux cents usagers réguliers en trois mois, et huit sur dix satisfaits.",
                "Un délai divisé par deux pour l’usager ; une demi-journée gagnée par semaine pour l’agent.",
                "Une équipe de quatre personnes, des itérations de deux semaines, un point hebdomadaire avec le coach.",
                "L’administration porteuse, deux services pilotes, une association d’usagers.",
                "Un développeur devops à plein temps, un designer à mi-temps, un responsable de produit.",
                world.during(day));
        return id;
    }

    /** Of a sheet that is still being written, or as its last version was. @param unfinished is it still being written? */
    private void draft(Case about, boolean unfinished) {
        world.update(unfinished ? """
                insert into product_sheet (startup_id, revision, problem, product, saver, saved_at)
                select s.id, 1, s.problem, s.mission, 'Morgan Coach', ? from startup s where s.id = ?""" : """
                insert into product_sheet (startup_id, revision, problem, product, success, impacts, organisation, actors, skills, saver, saved_at)
                select startup_id, 1, problem, product, success, impacts, organisation, actors, skills, author, ?
                from product_sheet_version where startup_id = ? and number = 1""", world.during(world.today().minusDays(1)), about.startup());
    }
}

package fr.carnet.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

/**
 * The coordination meetings of the last three weeks, of the contractor and of the incubator whose demonstration accounts take part:
 * each held on a Wednesday, with its notes and decisions, of which some are done a week later and one is put off.
 */
final class DemoMeetings {

    static final long SEED = 42;

    private static final int WEEKS = 3;

    /** What was decided, who took it, and in how many weeks it was done; 0 for not yet. */
    private static final List<List<Decision>> DECISIONS = List.of(
            List.of(
                    new Decision("Présenter un second développeur d’ici la fin du mois", "Le titulaire", 1),
                    new Decision(
                            "Trancher le périmètre de la reprise des données avec le métier",
                            "Responsable produit",
                            0)),
            List.of(
                    new Decision(
                            "Préparer le bon de commande modificatif pour la prolongation", "Dominique Acheteur", 0),
                    new Decision("Avancer la démonstration de l’itération au jeudi", "Le titulaire", 1)),
            List.of(new Decision("Faire passer l’audit d’accessibilité avant l’ouverture", "Le titulaire", 0)));

    private static final List<String> NOTES = List.of(
            "Démonstration faite devant les usagers pilotes, retours favorables.",
            "Absence d’un développeur la semaine prochaine, rythme ralenti.",
            "Mise en production prévue en fin de mois, sous réserve de l’audit.",
            "Le métier doit encore valider les maquettes.");

    /** What was seen on that day, as the application keeps it: days from the entries, the balance for what remains. */
    private static final String MINUTES = """
            shown as (
                select o.number, jsonb_build_object(
                    'id', o.id, 'number', o.number, 'state', o.state, 'startup', s.name, 'contractor', c.name,
                    'startsOn', o.starts_on, 'endsOn', o.ends_on,
                    'figures', case when o.total_days > 0 then jsonb_build_object(
                        'ordered', o.total_days, 'consumed', d.consumed, 'remaining', o.total_days - d.consumed, 'unknown', 0,
                        'done', d.done, 'training', 0, 'activities', v.shares, 'end', null) end,
                    'gaps', jsonb_build_object('due', 0, 'overdue', 0, 'weeks', 2, 'last', null),
                    'late', l.late, 'waiting', jsonb_build_array(), 'statements', jsonb_build_array(),
                    'agenda', case when o.ends_on between day.on_day and day.on_day + 30 then jsonb_build_array('ENDING') else jsonb_build_array() end,
                    'note', jsonb_build_object('revision', coalesce(n.revision, 0), 'text', coalesce(n.text, ''),
                        'writer', coalesce(n.writer, ''), 'writtenAt', coalesce(n.written_at, w.opened_at))) as part
                from day join weekly_point w on w.id = ? join purchase_order o on %s
                join contractor c on c.id = o.contractor_id
                left join startup s on s.id = o.startup_id
                left join point_note n on n.point_id = w.id and n.order_id = o.id
                cross join lateral (
                    select coalesce(sum(e.quantity), 0) as consumed, coalesce(sum(e.quantity) filter (where e.day >= day.since), 0) as done
                    from logged_day e where e.order_id = o.id and not e.training and e.day < day.on_day) d
                cross join lateral (
                    select coalesce(jsonb_agg(jsonb_build_object('activity', a.label, 'days', a.days)), '[]') as shares
                    from (select t.label, sum(e.quantity) as days from logged_day e join activity t on t.id = e.activity_id
                          where e.order_id = o.id and not e.training and e.day >= day.since and e.day < day.on_day
                          group by t.id, t.label, t.position order by t.position) a) v
                cross join lateral (
                    select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'title', e.title, 'by', e.due_on) order by e.due_on), '[]') as late
                    from deliverable e where e.order_id = o.id and e.state = 'EXPECTED' and e.due_on < day.on_day) l
                where o.state = 'IN_PROGRESS' and o.starts_on < day.on_day),
            decided as (
                select noted.week < w.week as earlier, x.noted_at as at, jsonb_build_object(
                    'id', x.id, 'week', noted.week, 'text', x.text, 'assignee', x.assignee,
                    'dueOn', coalesce(f.due_on, x.due_on), 'done', x.settled_in is not null,
                    'outcome', coalesce(x.outcome, case when f.due_on is not null then 'DEFERRED' end),
                    'first', case when f.due_on is not null then x.due_on end, 'reason', coalesce(f.reason, x.reason)) as part
                from weekly_point w
                join weekly_point noted on (noted.contractor_id = w.contractor_id or noted.incubator_id = w.incubator_id) and noted.week <= w.week
                join point_decision x on x.point_id = noted.id and (x.settled_in is null or x.settled_in = w.id)
                left join point_deferral f on f.decision_id = x.id and f.point_id = w.id
                where w.id = ?)
            """;

    private record Decision(String text, String assignee, int weeks) {}

    private final DemoWorld world;

    DemoMeetings(DemoWorld world) {
        this.world = world;
    }

    void play() {
        series("contractor", "o.contractor_id = w.contractor_id", """
                select contractor_id from account where username = 'correspondant'""");
        series("incubator", """
                exists (select 1 from startup p where p.id = o.startup_id and p.incubator_id = w.incubator_id)""", """
                select i.incubator_id from account_incubator i join account a on a.id = i.account_id
                where a.username = 'coach' order by (select count(*) from startup s where s.incubator_id = i.incubator_id), 1 desc
                limit 1""");
    }

    private void series(String kind, String orders, String whose) {
        UUID subject = world.jdbc().sql(whose).query(UUID.class).single();
        UUID buyer = world.jdbc()
                .sql("select id from account where username = 'acheteur'")
                .query(UUID.class)
                .single();
        LocalDate monday = world.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        UUID[] meetings = new UUID[WEEKS];
        UUID[][] decisions = new UUID[WEEKS][];
        for (int at = 0; at < WEEKS; at++) {
            LocalDate week = monday.minusWeeks(WEEKS - at);
            LocalDate wednesday = week.plusDays(2);
            OffsetDateTime time = world.during(wednesday);
            meetings[at] = world.id();
            world.update(
                    "insert into weekly_point (id, " + kind + "_id, week, opened_by, opened_at) values (?, ?, ?, ?, ?)",
                    meetings[at],
                    subject,
                    week,
                    buyer,
                    time);
            note(meetings[at], orders, buyer, wednesday, time);
            decisions[at] = decide(meetings[at], DECISIONS.get(at), buyer, wednesday, time);
            settle(meetings, decisions, at, buyer, time);
            if (at == WEEKS - 1) {
                putOff(decisions[0][1], meetings[at], wednesday, buyer, time);
            }
            hold(meetings[at], orders, buyer, wednesday, time);
        }
    }

    /** On one order in two. */
    private void note(UUID meeting, String orders, UUID buyer, LocalDate on, OffsetDateTime time) {
        List<UUID> under = world.jdbc()
                .sql("select o.id from purchase_order o join weekly_point w on w.id = ? where " + orders
                        + " and o.state = 'IN_PROGRESS' and o.starts_on < ? order by o.number")
                .params(meeting, on)
                .query(UUID.class)
                .list();
        for (UUID order : under) {
            if (world.oneIn(2)) {
                world.update(
                        "insert into point_note (point_id, order_id, revision, text, written_by, writer, written_at)"
                                + " values (?, ?, 1, ?, ?, 'Dominique Acheteur', ?)",
                        meeting,
                        order,
                        world.anyOf(NOTES),
                        buyer,
                        time);
            }
        }
    }

    private UUID[] decide(UUID meeting, List<Decision> decided, UUID buyer, LocalDate on, OffsetDateTime time) {
        UUID[] ids = new UUID[decided.size()];
        for (int at = 0; at < ids.length; at++) {
            ids[at] = world.id();
            world.update(
                    "insert into point_decision (id, point_id, text, assignee, due_on, noted_by, noter, noted_at)"
                            + " values (?, ?, ?, ?, ?, ?, 'Dominique Acheteur', ?)",
                    ids[at],
                    meeting,
                    decided.get(at).text(),
                    decided.get(at).assignee(),
                    on.plusDays(world.between(7, 21)),
                    buyer,
                    time.plusSeconds(at));
        }
        return ids;
    }

    /** What was to be done by this week's meeting. */
    private void settle(UUID[] meetings, UUID[][] decisions, int now, UUID buyer, OffsetDateTime time) {
        for (int week = 0; week < now; week++) {
            for (int at = 0; at < decisions[week].length; at++) {
                if (DECISIONS.get(week).get(at).weeks() == now - week) {
                    world.update(
                            "update point_decision set settled_in = ?, outcome = 'DONE', settled_by = ?, settler = 'Dominique Acheteur',"
                                    + " settled_at = ? where id = ?",
                            meetings[now],
                            buyer,
                            time,
                            decisions[week][at]);
                }
            }
        }
    }

    private void putOff(UUID decision, UUID meeting, LocalDate on, UUID buyer, OffsetDateTime time) {
        world.update(
                "insert into point_deferral (decision_id, point_id, due_on, reason, deferred_by, deferrer, deferred_at)"
                        + " values (?, ?, ?, 'Atelier avec le métier décalé', ?, 'Dominique Acheteur', ?)",
                decision,
                meeting,
                on.plusDays(16),
                buyer,
                time);
    }

    private void hold(UUID meeting, String orders, UUID buyer, LocalDate on, OffsetDateTime time) {
        world.update(
                "with day as (select cast(? as date) as on_day, cast(? as date) - 7 as since), "
                        + MINUTES.formatted(orders)
                        + """
                update weekly_point w set held_on = day.on_day, held_by = ?, holder = 'Dominique Acheteur', held_at = ?,
                    attendees = 'Dominique Acheteur, Sacha Correspondant, Morgan Coach', minutes = jsonb_build_object(
                        'since', day.since, 'on', day.on_day, 'takenAt', cast(? as timestamptz),
                        'orders', (select coalesce(jsonb_agg(shown.part order by shown.number), '[]') from shown),
                        'coming', jsonb_build_array(),
                        'carried', (select coalesce(jsonb_agg(decided.part order by decided.at), '[]') from decided where decided.earlier),
                        'noted', (select coalesce(jsonb_agg(decided.part order by decided.at), '[]') from decided where not decided.earlier))
                from day where w.id = ?""",
                on,
                on,
                meeting,
                meeting,
                buyer,
                time,
                time,
                meeting);
    }
}

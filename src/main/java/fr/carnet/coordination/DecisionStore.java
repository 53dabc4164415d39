package fr.carnet.coordination;

import fr.carnet.coordination.Minutes.DecisionPart;
import fr.carnet.shared.Actor;
import fr.carnet.tracking.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the decisions that meetings note, and what later meetings say of them. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision as it stands when a meeting acts on it.
     *
     * @param meeting the meeting that noted it
     * @param dueOn as an earlier meeting put it off
     * @param settledIn the meeting that settled it, if any did
     */
    record Found(
            UUID meeting,
            String text,
            @Nullable LocalDate dueOn,
            @Nullable UUID settledIn) {}

    /**
     * What was noted before a week and not settled before it, then what was noted in it; the oldest first. As that week saw
     * them: what a later one put off is of no concern to it.
     */
    List<DecisionPart> of(MeetingSeries series, Week week) {
        return jdbc.sql("""
                select d.id, p.week, d.text, d.assignee, coalesce(f.due_on, d.due_on) as due_on, coalesce(s.week = :week, false) as done,
                       case when s.week = :week then d.outcome when f.week = :week then 'DEFERRED' end as outcome,
                       case when f.due_on is not null then d.due_on end as first,
                       case when s.week = :week then d.reason when f.week = :week then f.reason end as reason
                from weekly_point p
                join point_decision d on d.point_id = p.id
                left join weekly_point s on s.id = d.settled_in
                left join lateral (
                    select f.due_on, f.reason, put_off.week from point_deferral f join weekly_point put_off on put_off.id = f.point_id
                    where f.decision_id = d.id and put_off.week <= :week order by put_off.week desc limit 1) f on true
                where p.%s = :subject and p.week <= :week and (s.week is null or s.week >= :week)
                order by p.week, d.noted_at, d.id""".formatted(series.kind().column()))
                .param("subject", series.id())
                .param("week", week.monday())
                .query(DecisionPart.class)
                .list();
    }

    /** Finds a decision of the series with the date it had before this meeting; {@code in} is null for a meeting without a row. */
    Optional<Found> find(MeetingSeries series, DecisionId id, @Nullable UUID in) {
        return jdbc.sql("""
                select d.point_id as meeting, d.text, d.settled_in,
                       coalesce((select max(f.due_on) from point_deferral f where f.decision_id = d.id
                                 and f.point_id is distinct from cast(:in as uuid)), d.due_on) as due_on
                from point_decision d join weekly_point p on p.id = d.point_id
                where d.id = :id and p.%s = :subject""".formatted(series.kind().column()))
                .param("id", id.value())
                .param("in", in)
                .param("subject", series.id())
                .query(Found.class)
                .optional();
    }

    void add(
            DecisionId id,
            UUID meeting,
            String text,
            String assignee,
            @Nullable LocalDate dueOn,
            Actor by,
            Instant at) {
        jdbc.sql("""
                insert into point_decision (id, point_id, text, assignee, due_on, noted_by, noter, noted_at)
                values (:id, :point, :text, :assignee, :due, :by, :noter, :at)""")
                .param("id", id.value())
                .param("point", meeting)
                .param("text", text)
                .param("assignee", assignee)
                .param("due", dueOn)
                .param("by", by.accountId())
                .param("noter", by.name())
                .param("at", MeetingStore.time(at))
                .update();
    }

    void settle(DecisionId id, UUID meeting, Settlement settlement, Actor by, Instant at) {
        jdbc.sql("""
                update point_decision set settled_in = :point, outcome = :outcome, reason = :reason, settled_by = :by,
                    settler = :settler, settled_at = :at
                where id = :id""")
                .param("id", id.value())
                .param("point", meeting)
                .param("outcome", settlement.outcome().name())
                .param("reason", settlement.reason())
                .param("by", by.accountId())
                .param("settler", by.name())
                .param("at", MeetingStore.time(at))
                .update();
    }

    void putOff(DecisionId id, UUID meeting, Settlement settlement, Actor by, Instant at) {
        jdbc.sql("""
                insert into point_deferral (decision_id, point_id, due_on, reason, deferred_by, deferrer, deferred_at)
                values (:id, :point, :due, :reason, :by, :deferrer, :at)
                on conflict (decision_id, point_id) do update set due_on = excluded.due_on, reason = excluded.reason,
                    deferred_by = excluded.deferred_by, deferrer = excluded.deferrer, deferred_at = excluded.deferred_at""")
                .param("id", id.value())
                .param("point", meeting)
                .param("due", settlement.dueOn())
                .param("reason", settlement.reason())
                .param("by", by.accountId())
                .param("deferrer", by.name())
                .param("at", MeetingStore.time(at))
                .update();
    }

    void unsettle(DecisionId id) {
        jdbc.sql("""
                update point_decision set settled_in = null, outcome = null, reason = '', settled_by = null, settler = null,
                    settled_at = null
                where id = :id""").param("id", id.value()).update();
    }

    /** Takes back the deferral that this meeting noted, and says whether there was one. */
    boolean takeBackDeferral(DecisionId id, UUID meeting) {
        return jdbc.sql("delete from point_deferral where decision_id = :id and point_id = :point")
                        .param("id", id.value())
                        .param("point", meeting)
                        .update()
                > 0;
    }

    void remove(DecisionId id) {
        jdbc.sql("delete from point_deferral where decision_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from point_decision where id = :id")
                .param("id", id.value())
                .update();
    }
}

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

/** The decisions of a series of points. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision as one finds it.
     *
     * @param point the point that noted it
     * @param settledIn the point that settled it, if any did
     */
    record Found(UUID point, String text, @Nullable UUID settledIn) {}

    /** What was noted before a week and not settled before it, then what was noted in it; the oldest first. */
    List<DecisionPart> of(PointKey key, Week week) {
        return jdbc.sql("""
                select d.id, p.week, d.text, d.assignee, d.due_on, coalesce(s.week = :week, false) as done
                from weekly_point p
                join point_decision d on d.point_id = p.id
                left join weekly_point s on s.id = d.settled_in
                where p.%s = :subject and p.week <= :week and (s.week is null or s.week >= :week)
                order by p.week, d.noted_at, d.id""".formatted(key.kind().column()))
                .param("subject", key.id())
                .param("week", week.monday())
                .query(DecisionPart.class)
                .list();
    }

    Optional<Found> find(PointKey key, DecisionId id) {
        return jdbc.sql("""
                select d.point_id as point, d.text, d.settled_in
                from point_decision d join weekly_point p on p.id = d.point_id
                where d.id = :id and p.%s = :subject""".formatted(key.kind().column()))
                .param("id", id.value())
                .param("subject", key.id())
                .query(Found.class)
                .optional();
    }

    void add(DecisionId id, UUID point, String text, String assignee, @Nullable LocalDate dueOn, Actor by, Instant at) {
        jdbc.sql("""
                insert into point_decision (id, point_id, text, assignee, due_on, noted_by, noter, noted_at)
                values (:id, :point, :text, :assignee, :due, :by, :noter, :at)""")
                .param("id", id.value())
                .param("point", point)
                .param("text", text)
                .param("assignee", assignee)
                .param("due", dueOn)
                .param("by", by.accountId())
                .param("noter", by.name())
                .param("at", PointStore.time(at))
                .update();
    }

    void settle(DecisionId id, UUID point, Actor by, Instant at) {
        jdbc.sql(
                        "update point_decision set settled_in = :point, settled_by = :by, settler = :settler, settled_at = :at where id = :id")
                .param("id", id.value())
                .param("point", point)
                .param("by", by.accountId())
                .param("settler", by.name())
                .param("at", PointStore.time(at))
                .update();
    }

    void unsettle(DecisionId id) {
        jdbc.sql(
                        "update point_decision set settled_in = null, settled_by = null, settler = null, settled_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void remove(DecisionId id) {
        jdbc.sql("delete from point_decision where id = :id")
                .param("id", id.value())
                .update();
    }
}

package fr.carnet.startups.committees;

import fr.carnet.people.Reach;
import fr.carnet.shared.Actor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes committee sessions. */
@Repository
class SessionStore {

    private static final String SELECT = """
            select cs.id, cs.version, cs.on_day, cs.body, cs.name, cs.all_incubators, cs.planner, cs.attendees, cs.holder,
                   cs.held_at,
                   array(select i.name from committee_incubator c join incubator i on i.id = c.incubator_id
                         where c.session_id = cs.id order by i.name collate "fr-x-icu", i.id) as incubators,
                   (:all or not cs.all_incubators
                       and not exists (select 1 from committee_incubator c
                                       where c.session_id = cs.id and not c.incubator_id = any(:incubators))
                       and not exists (select 1 from committee_item i
                                       where i.session_id = cs.id and not i.startup_id = any(:startups))) as whole
            from committee_session cs where cs.id = :session and\s""" + CommitteeSql.SESSION;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CommitteeSession> find(SessionId id, Reach reach) {
        return find(id, reach, "");
    }

    /** The session, into which nobody else writes until the end of the transaction. */
    Optional<CommitteeSession> lock(SessionId id, Reach reach) {
        return find(id, reach, " for update of cs");
    }

    private Optional<CommitteeSession> find(SessionId id, Reach reach, String lock) {
        return jdbc.sql(SELECT + lock)
                .param("session", id.value())
                .params(reach.params())
                .query((row, index) -> session(row))
                .optional();
    }

    /** The incubators that the session is about, by their ids. */
    Set<UUID> incubators(SessionId id) {
        return Set.copyOf(jdbc.sql("select incubator_id from committee_incubator where session_id = ?")
                .param(id.value())
                .query(UUID.class)
                .list());
    }

    /** Are these incubators all known, and not archived? */
    boolean offers(Set<UUID> incubators) {
        return jdbc.sql("select count(*) from incubator where id = any(?) and archived_on is null")
                        .param(incubators.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()
                == incubators.size();
    }

    void add(SessionId id, SessionDetails details, Actor by, Instant at) {
        jdbc.sql("""
                insert into committee_session (id, on_day, body, name, all_incubators, planned_by, planner, planned_at)
                values (:id, :day, :body, :name, :all, :by, :planner, :at)""")
                .param("id", id.value())
                .param("day", details.onDay())
                .param("body", details.body().name())
                .param("name", details.name())
                .param("all", details.all())
                .param("by", by.accountId())
                .param("planner", by.name())
                .param("at", time(at))
                .update();
        about(id, details);
    }

    /** Nothing happens where the session changed since that revision. */
    boolean change(SessionId id, long seen, SessionDetails details) {
        boolean done = jdbc.sql("""
                update committee_session set version = version + 1, on_day = ?, body = ?, name = ?, all_incubators = ?
                where id = ? and version = ?""")
                        .params(details.onDay(), details.body().name(), details.name(), details.all(), id.value(), seen)
                        .update()
                == 1;
        if (done) {
            jdbc.sql("delete from committee_incubator where session_id = ?")
                    .param(id.value())
                    .update();
            about(id, details);
        }
        return done;
    }

    private void about(SessionId id, SessionDetails details) {
        jdbc.sql(
                        "insert into committee_incubator (session_id, incubator_id) select ?, i.id from incubator i where i.id = any(?)")
                .params(id.value(), details.incubators().toArray(UUID[]::new))
                .update();
    }

    void delete(SessionId id) {
        jdbc.sql("delete from committee_session where id = ?").param(id.value()).update();
    }

    /** Keeps the names of the startups as they are now, and closes the session for good. */
    void hold(SessionId id, String attendees, Actor by, Instant at) {
        jdbc.sql(
                        "update committee_item i set startup_name = s.name, decision_id = coalesce((select k.instead_id from decision_correction k"
                                + " where k.decision_id = i.decision_id), i.decision_id) from startup s where s.id = i.startup_id and i.session_id = ?")
                .param(id.value())
                .update();
        jdbc.sql(
                        "update committee_session set attendees = :attendees, held_by = :by, holder = :holder, held_at = :at where id = :id")
                .param("attendees", attendees)
                .param("by", by.accountId())
                .param("holder", by.name())
                .param("at", time(at))
                .param("id", id.value())
                .update();
    }

    private static CommitteeSession session(ResultSet row) throws SQLException {
        Array names = row.getArray("incubators");
        return new CommitteeSession(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("on_day", LocalDate.class),
                CommitteeBody.valueOf(row.getString("body")),
                row.getString("name"),
                row.getBoolean("all_incubators"),
                List.of((String[]) names.getArray()),
                row.getString("planner"),
                row.getString("attendees"),
                row.getString("holder"),
                instant(row.getObject("held_at", OffsetDateTime.class)),
                row.getBoolean("whole"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

package fr.carnet.coordination;

import fr.carnet.orders.OrderId;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Actor;
import fr.carnet.tracking.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes meetings and their notes. Whoever writes locks the contractor or incubator first, so that one writes at a time. */
@Repository
class MeetingStore {

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a series is about, where the viewer may read it: as a whole, or the orders of a product owner's startups. */
    Optional<MeetingSubject> subject(MeetingSeries series, Viewer viewer) {
        return subject(
                series,
                viewer,
                "(%s or :guest and exists (select 1 from purchase_order o where %s and %s))"
                        .formatted(series.kind().ownSql(), series.kind().ordersSql(), Reach.ORDER_SQL));
    }

    /** The same, locked until the transaction ends, where the viewer takes part in the series as a whole. */
    Optional<MeetingSubject> lock(MeetingSeries series, Viewer viewer) {
        return subject(series, viewer, series.kind().ownSql() + " for no key update of f");
    }

    private Optional<MeetingSubject> subject(MeetingSeries series, Viewer viewer, String condition) {
        return jdbc.sql("select f.name %s where f.id = :subject and %s"
                        .formatted(series.kind().fromSql(), condition))
                .params(viewer.reach().params())
                .param("guest", viewer.is(Role.PRODUCT_OWNER))
                .param("subject", series.id())
                .query((row, index) -> new MeetingSubject(series, row.getString("name")))
                .optional();
    }

    MeetingStanding standing(MeetingSeries series, Week week) {
        return jdbc.sql("""
                select p.id, p.held_on, p.held_at, p.holder, p.attendees, cast(p.minutes as text) as minutes,
                       (select max(before.held_on) from weekly_point before
                        where before.%1$s = :subject and before.week < :week) as last_held,
                       exists (select 1 from weekly_point later
                               where later.%1$s = :subject and later.week > :week and later.held_on is not null) as superseded
                from (values (1)) one (row) left join weekly_point p on p.%1$s = :subject and p.week = :week""".formatted(series.kind().column()))
                .param("subject", series.id())
                .param("week", week.monday())
                .query((row, index) -> standing(week, row))
                .single();
    }

    private static MeetingStanding standing(Week week, ResultSet row) throws SQLException {
        LocalDate heldOn = row.getObject("held_on", LocalDate.class);
        return new MeetingStanding(
                week,
                row.getObject("id", UUID.class),
                heldOn == null
                        ? null
                        : new MeetingStanding.Held(
                                heldOn, instant(row, "held_at"), row.getString("holder"), row.getString("attendees")),
                row.getObject("last_held", LocalDate.class),
                row.getBoolean("superseded"),
                row.getString("minutes"));
    }

    /** The row of a meeting, made where nothing was written into it yet. */
    UUID open(MeetingSeries series, MeetingStanding meeting, Actor by, Instant at) {
        if (meeting.id() != null) {
            return meeting.id();
        }
        var id = UUID.randomUUID();
        jdbc.sql("insert into weekly_point (id, %s, week, opened_by, opened_at) values (:id, :subject, :week, :by, :at)"
                        .formatted(series.kind().column()))
                .param("id", id)
                .param("subject", series.id())
                .param("week", meeting.week().monday())
                .param("by", by.accountId())
                .param("at", time(at))
                .update();
        return id;
    }

    /** The number of an issued order that the series is about. */
    Optional<String> number(MeetingSeries series, OrderId order, Reach reach) {
        return jdbc.sql(
                        "select o.number %s join purchase_order o on o.id = :order where f.id = :subject and o.number is not null and %s and %s"
                                .formatted(
                                        series.kind().fromSql(), series.kind().ordersSql(), Reach.ORDER_SQL))
                .params(reach.params())
                .param("subject", series.id())
                .param("order", order.value())
                .query(String.class)
                .optional();
    }

    MeetingNote note(@Nullable UUID meeting, OrderId order) {
        return jdbc.sql(
                        "select revision, text, writer, written_at from point_note where point_id = :point and order_id = :order")
                .param("point", meeting)
                .param("order", order.value())
                .query((row, index) -> note(row))
                .optional()
                .orElse(MeetingNote.NONE);
    }

    void write(UUID meeting, OrderId order, MeetingNote note, Actor by) {
        jdbc.sql("""
                insert into point_note (point_id, order_id, revision, text, written_by, writer, written_at)
                values (:point, :order, :revision, :text, :by, :writer, :at)
                on conflict (point_id, order_id) do update set revision = excluded.revision, text = excluded.text,
                    written_by = excluded.written_by, writer = excluded.writer, written_at = excluded.written_at""")
                .param("point", meeting)
                .param("order", order.value())
                .param("revision", note.revision())
                .param("text", note.text())
                .param("by", by.accountId())
                .param("writer", by.name())
                .param("at", time(note.writtenAt()))
                .update();
    }

    void hold(UUID meeting, LocalDate on, String attendees, String minutes, Actor by, Instant at) {
        jdbc.sql("""
                update weekly_point set held_on = :on, held_by = :by, holder = :holder, held_at = :at, attendees = :attendees,
                    minutes = cast(:minutes as jsonb)
                where id = :point""")
                .param("on", on)
                .param("by", by.accountId())
                .param("holder", by.name())
                .param("at", time(at))
                .param("attendees", attendees)
                .param("minutes", minutes)
                .param("point", meeting)
                .update();
    }

    static MeetingNote note(ResultSet row) throws SQLException {
        return new MeetingNote(
                row.getInt("revision"), row.getString("text"), row.getString("writer"), instant(row, "written_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

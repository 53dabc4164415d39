package fr.carnet.portfolio.followup;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.people.Reach;
import fr.carnet.portfolio.followup.FollowUp.Highlight;
import fr.carnet.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is noted of incubators, and what was deposited of them. */
@Repository
class FollowUpStore {

    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An incubator with what is noted of it. */
    record Noted(UUID id, String slug, String name, Highlight highlight) {}

    /** An incubator within reach that is not archived, locked until the transaction ends, so that one writes at a time. */
    Optional<Noted> lock(String slug, Reach reach) {
        return find(slug, reach, " for no key update of i");
    }

    /** The same, to be read only. */
    Optional<Noted> find(String slug, Reach reach) {
        return find(slug, reach, "");
    }

    private Optional<Noted> find(String slug, Reach reach, String lock) {
        return jdbc.sql(
                        "select i.id, i.slug, i.name from incubator i where i.slug = :slug and i.archived_on is null and "
                                + Reach.INCUBATOR_SQL + lock)
                .params(reach.params())
                .param("slug", slug)
                .query((row, index) ->
                        noted(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name")))
                .optional();
    }

    private Noted noted(UUID id, String slug, String name) {
        return new Noted(id, slug, name, highlight(id));
    }

    private Highlight highlight(UUID incubator) {
        return jdbc.sql("select text, revision, writer, written_at from incubator_highlight where incubator_id = ?")
                .param(incubator)
                .query(Highlight.class)
                .optional()
                .orElse(Highlight.NONE);
    }

    void write(UUID incubator, int revision, String text, Actor by, Instant at) {
        jdbc.sql("""
                insert into incubator_highlight (incubator_id, revision, text, written_by, writer, written_at)
                values (:incubator, :revision, :text, :by, :writer, :at)
                on conflict (incubator_id) do update set revision = excluded.revision, text = excluded.text,
                    written_by = excluded.written_by, writer = excluded.writer, written_at = excluded.written_at""")
                .param("incubator", incubator)
                .param("revision", revision)
                .param("text", text)
                .param("by", by.accountId())
                .param("writer", by.name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Keeps what was deposited, and takes the notes over: the next follow-up begins with none. */
    void keep(FollowUp followUp, DeliverableId deliverable, int version, Actor by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into followup (id, deliverable_id, version, made_on, made_by, maker, made_at)
                values (:id, :deliverable, :version, :on, :by, :maker, :at)""")
                .param("id", id)
                .param("deliverable", deliverable.value())
                .param("version", version)
                .param("on", followUp.on())
                .param("by", by.accountId())
                .param("maker", by.name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        for (var part : followUp.parts()) {
            jdbc.sql(
                            "insert into followup_incubator (followup_id, incubator_id, since, highlights) values (?, ?, ?, ?)")
                    .params(id, part.id(), part.since(), part.highlight().text())
                    .update();
        }
        jdbc.sql(
                        "update incubator_highlight set text = '', revision = revision + 1 where incubator_id = any(:incubators)")
                .param("incubators", followUp.incubators().toArray(UUID[]::new))
                .update();
    }

    /** The slugs of the incubators that a coach follows, those archived apart. */
    List<String> slugs(Reach reach) {
        return jdbc.sql("""
                select i.slug from incubator i where i.archived_on is null and i.id = any(:incubators)
                order by i.name collate "fr-x-icu", i.id""").params(reach.params()).query(String.class).list();
    }
}

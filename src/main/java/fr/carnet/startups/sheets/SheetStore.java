package fr.carnet.startups.sheets;

import fr.carnet.people.Reach;
import fr.carnet.shared.Actor;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes drafts and versions of product sheets. Whoever writes locks the startup first, so that one writes at a time. */
@Repository
class SheetStore {

    private static final String COLUMNS =
            Arrays.stream(SheetHeading.values()).map(SheetHeading::field).collect(Collectors.joining(", "));

    private static final String VALUES = Arrays.stream(SheetHeading.values())
            .map(heading -> ":" + heading.field())
            .collect(Collectors.joining(", "));

    private static final String SET = Arrays.stream(SheetHeading.values())
            .map(heading -> heading.field() + " = excluded." + heading.field())
            .collect(Collectors.joining(", "));

    private static final String SUBJECT = """
            select s.id, s.slug, s.name, s.mission, i.name as incubator_name, a.name as sponsor_name
            from startup s join incubator i on i.id = s.incubator_id join sponsor a on a.id = s.sponsor_id
            where\s""" + StartupKind.STARTUPS_SQL + " and ";

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SheetSubject> subject(String slug, Reach reach) {
        return jdbc.sql(SUBJECT + "s.slug = :slug and " + Reach.STARTUP_SQL)
                .param("slug", slug)
                .params(reach.params())
                .query(SheetSubject.class)
                .optional();
    }

    Optional<SheetSubject> subject(StartupId startup, Reach reach) {
        return subject(startup, reach, "");
    }

    /** The startup, whose sheet nobody else writes until the end of the transaction. */
    Optional<SheetSubject> lock(StartupId startup, Reach reach) {
        return subject(startup, reach, " for no key update of s");
    }

    private Optional<SheetSubject> subject(StartupId startup, Reach reach, String lock) {
        return jdbc.sql(SUBJECT + "s.id = :id and " + Reach.STARTUP_SQL + lock)
                .param("id", startup.value())
                .params(reach.params())
                .query(SheetSubject.class)
                .optional();
    }

    SheetDraft draft(StartupId startup) {
        return jdbc.sql("select revision, saver, saved_at, " + COLUMNS + " from product_sheet where startup_id = ?")
                .param(startup.value())
                .query((row, index) -> new SheetDraft(
                        row.getInt("revision"), content(row), row.getString("saver"), instant(row, "saved_at")))
                .optional()
                .orElse(SheetDraft.NONE);
    }

    void save(StartupId startup, int revision, SheetContent content, Actor by, Instant at) {
        jdbc.sql("""
                insert into product_sheet (startup_id, revision, saved_by, saver, saved_at, %s)
                values (:startup, :revision, :by, :saver, :at, %s)
                on conflict (startup_id) do update set revision = excluded.revision, saved_by = excluded.saved_by,
                    saver = excluded.saver, saved_at = excluded.saved_at, %s""".formatted(COLUMNS, VALUES, SET))
                .param("startup", startup.value())
                .param("revision", revision)
                .param("by", by.accountId())
                .param("saver", by.name())
                .param("at", time(at))
                .params(params(content))
                .update();
    }

    void freeze(StartupId startup, int number, SheetContent content, Actor by, Instant at) {
        jdbc.sql("""
                insert into product_sheet_version (id, startup_id, number, frozen_by, author, frozen_at, %s)
                values (:id, :startup, :number, :by, :author, :at, %s)""".formatted(COLUMNS, VALUES))
                .param("id", UUID.randomUUID())
                .param("startup", startup.value())
                .param("number", number)
                .param("by", by.accountId())
                .param("author", by.name())
                .param("at", time(at))
                .params(params(content))
                .update();
    }

    /** The versions of a startup, the last one first. */
    List<SheetVersionRow> versions(StartupId startup) {
        return jdbc.sql("""
                select v.id, v.number, v.author, v.frozen_at, j.on_day as presented_on, j.sheet_accepted as accepted
                from product_sheet_version v
                left join lateral (
                    select s.on_day, i.sheet_accepted from committee_item i join committee_session s on s.id = i.session_id
                    where i.startup_id = v.startup_id and i.sheet_version_id = v.id
                    order by i.sheet_accepted desc nulls last, s.on_day desc, s.id limit 1) j on true
                where v.startup_id = ? order by v.number desc""").param(startup.value()).query(SheetVersionRow.class).list();
    }

    Optional<SheetVersion> version(StartupId startup, int number) {
        return version(startup, "number = " + number);
    }

    Optional<SheetVersion> last(StartupId startup) {
        return version(startup, "true order by number desc limit 1");
    }

    private Optional<SheetVersion> version(StartupId startup, String which) {
        return jdbc.sql("select id, number, author, frozen_at, " + COLUMNS
                        + " from product_sheet_version where startup_id = ? and " + which)
                .param(startup.value())
                .query((row, index) -> new SheetVersion(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        content(row),
                        row.getString("author"),
                        instant(row, "frozen_at")))
                .optional();
    }

    private static SheetContent content(ResultSet row) throws SQLException {
        Map<SheetHeading, String> texts = new EnumMap<>(SheetHeading.class);
        for (SheetHeading heading : SheetHeading.values()) {
            texts.put(heading, row.getString(heading.field()));
        }
        return new SheetContent(texts);
    }

    private static Map<String, String> params(SheetContent content) {
        return content.texts().entrySet().stream()
                .collect(Collectors.toMap(text -> text.getKey().field(), Map.Entry::getValue));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

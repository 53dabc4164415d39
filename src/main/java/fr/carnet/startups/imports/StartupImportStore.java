package fr.carnet.startups.imports;

import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.imports.Held.HeldDecision;
import fr.carnet.startups.imports.Held.HeldIncubator;
import fr.carnet.startups.imports.Held.HeldSponsor;
import fr.carnet.startups.imports.Held.HeldStartup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files of the public portfolio between their preview and their confirmation, and what they are held against. */
@Repository
class StartupImportStore {

    private static final TypeReference<Map<StartupField, String>> WRITTEN = new TypeReference<>() {};

    /** Held by whoever writes an import, so that two at once come one after the other. */
    private static final long LOCK = 7220418;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StartupImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A file that waits. */
    record Waiting(String fileName, PortfolioFile content) {}

    void add(UUID id, UUID account, String fileName, PortfolioFile content, OffsetDateTime at) {
        jdbc.sql("""
                insert into startup_import (id, account_id, file_name, uploaded_at, content)
                values (?, ?, ?, ?, cast(? as jsonb))""")
                .params(id, account, fileName, at, json.writeValueAsString(content))
                .update();
    }

    Optional<Waiting> find(UUID id) {
        return jdbc.sql("""
                select file_name, cast(content as text) as content from startup_import
                where id = ?""")
                .param(id)
                .query((row, index) -> new Waiting(
                        row.getString("file_name"), json.readValue(row.getString("content"), PortfolioFile.class)))
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from startup_import where id = ?").param(id).update();
    }

    /** Whatever was left waiting too long, and the earlier try of the same person. */
    void forget(UUID account, OffsetDateTime before) {
        jdbc.sql("delete from startup_import where uploaded_at < ? or account_id = ?")
                .params(before, account)
                .update();
    }

    /** Until the transaction ends: no other import is written, and no startup or incubator changes. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, index) -> index)
                .list();
        jdbc.sql("select id from incubator order by id for update")
                .query(UUID.class)
                .list();
        jdbc.sql("select id from startup order by id for update")
                .query(UUID.class)
                .list();
    }

    Held held() {
        Map<UUID, List<HeldDecision>> decisions = decisions();
        var startups = jdbc.sql("""
                select s.id, s.slug, s.name, s.mission, s.users, s.site_url, s.repository_url, s.statistics_url,
                       s.incubator_id, s.sponsor_id, r.public_id, cast(r.written as text) as written
                from startup s left join portfolio_record r on r.startup_id = s.id
                where\s""" + StartupKind.STARTUPS_SQL + " order by s.id, r.public_id")
                .query((row, index) -> startup(row, decisions))
                .list();
        var incubators = jdbc.sql("""
                select i.id, i.slug, i.name, i.sponsor_id, r.public_id, cast(r.written as text) as written
                from incubator i left join portfolio_record r on r.incubator_id = i.id order by i.id, r.public_id""").query((row, index) -> incubator(row)).list();
        var sponsors = jdbc.sql("""
                select a.id, a.name, r.public_id from sponsor a
                left join portfolio_record r on r.sponsor_id = a.id order by a.id, r.public_id""").query(HeldSponsor.class).list();
        return new Held(
                startups,
                incubators,
                sponsors,
                former(
                        "select f.slug, f.startup_id as id from startup_former_address f join startup s on s.id = f.startup_id where "
                                + StartupKind.STARTUPS_SQL),
                former("select slug, incubator_id as id from incubator_former_address"),
                projects());
    }

    private Map<String, UUID> former(String sql) {
        var former = new HashMap<String, UUID>();
        jdbc.sql(sql).query(row -> {
            former.put(row.getString("slug"), row.getObject("id", UUID.class));
        });
        return former;
    }

    private Map<String, String> projects() {
        var projects = new HashMap<String, String>();
        jdbc.sql("""
                select s.slug, s.name from startup s where %1$s
                union all
                select f.slug, s.name from startup_former_address f join startup s on s.id = f.startup_id where %1$s""".formatted(StartupKind.PROJECTS_SQL)).query(row -> {
            projects.put(row.getString("slug"), row.getString("name"));
        });
        return projects;
    }

    private Map<UUID, List<HeldDecision>> decisions() {
        var decisions = new HashMap<UUID, List<HeldDecision>>();
        jdbc.sql("""
                select d.startup_id, d.phase, d.starts_on, d.public_label,
                       exists (select 1 from decision_correction c where c.decision_id = d.id) as set_aside
                from phase_decision d where d.outcome in ('CONTINUE', 'STOP') order by d.startup_id, d.starts_on, d.id""").query(row -> {
            decisions
                    .computeIfAbsent(row.getObject("startup_id", UUID.class), startup -> new ArrayList<>())
                    .add(new HeldDecision(
                            phase(row.getString("phase")),
                            row.getObject("starts_on", LocalDate.class),
                            row.getString("public_label"),
                            row.getBoolean("set_aside")));
        });
        return decisions;
    }

    private static @Nullable Phase phase(@Nullable String name) {
        return name == null ? null : Phase.valueOf(name);
    }

    private HeldStartup startup(ResultSet row, Map<UUID, List<HeldDecision>> decisions) throws SQLException {
        var values = new EnumMap<StartupField, String>(StartupField.class);
        for (StartupField field : StartupField.values()) {
            if (field != StartupField.PHASES) {
                values.put(
                        field,
                        Optional.ofNullable(row.getString(field.column())).orElse(""));
            }
        }
        var id = row.getObject("id", UUID.class);
        return new HeldStartup(
                id,
                row.getString("slug"),
                row.getString("public_id"),
                values,
                written(row),
                decisions.getOrDefault(id, List.of()));
    }

    private HeldIncubator incubator(ResultSet row) throws SQLException {
        return new HeldIncubator(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("public_id"),
                Map.of(StartupField.NAME, row.getString("name"), StartupField.SPONSOR, row.getString("sponsor_id")),
                written(row));
    }

    private Map<StartupField, String> written(ResultSet row) throws SQLException {
        String written = row.getString("written");
        return written == null ? Map.of() : json.readValue(written, WRITTEN);
    }
}

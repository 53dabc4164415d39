package fr.carnet.startups.indicators;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.indicators.ValueJudge.HeldIndicator;
import fr.carnet.startups.indicators.ValueJudge.HeldStartup;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files of values between their preview and their confirmation, and the startups and indicators that they may name. */
@Repository
class ValueImportStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ValueImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A file that waits. */
    record Waiting(String fileName, ValueSheet.Content content) {}

    void add(UUID id, UUID account, String fileName, ValueSheet.Content content, OffsetDateTime at) {
        jdbc.sql("""
                insert into indicator_import (id, account_id, file_name, uploaded_at, content)
                values (?, ?, ?, ?, cast(? as jsonb))""")
                .params(id, account, fileName, at, json.writeValueAsString(content))
                .update();
    }

    /** Only of the person who uploaded it: others may edit other startups. */
    Optional<Waiting> find(UUID id, UUID account) {
        return jdbc.sql("""
                select file_name, cast(content as text) as content from indicator_import
                where id = ? and account_id = ?""")
                .params(id, account)
                .query((row, index) -> new Waiting(
                        row.getString("file_name"), json.readValue(row.getString("content"), ValueSheet.Content.class)))
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from indicator_import where id = ?").param(id).update();
    }

    /** Whatever was left waiting too long, and the earlier try of the same person. */
    void forget(UUID account, OffsetDateTime before) {
        jdbc.sql("delete from indicator_import where uploaded_at < ? or account_id = ?")
                .params(before, account)
                .update();
    }

    /** Until the transaction ends nobody else changes an indicator, or a value, of these startups. */
    void lock(Collection<UUID> startups) {
        jdbc.sql("select s.id from startup s where s.id = any(?) order by s.id for no key update of s")
                .param(startups.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The startups within reach. */
    List<HeldStartup> startups(Reach reach) {
        return jdbc.sql("select s.id, s.slug, s.name from startup s where " + StartupKind.STARTUPS_SQL + " and "
                        + Reach.STARTUP_SQL)
                .params(reach.params())
                .query(HeldStartup.class)
                .list();
    }

    /** Their indicators, archived ones too. */
    List<HeldIndicator> indicators(Reach reach) {
        return jdbc.sql("""
                select i.id, i.startup_id as startup, i.name, i.archived_on is not null as archived
                from indicator i join startup s on s.id = i.startup_id where\s""" + Reach.STARTUP_SQL)
                .params(reach.params())
                .query(HeldIndicator.class)
                .list();
    }
}

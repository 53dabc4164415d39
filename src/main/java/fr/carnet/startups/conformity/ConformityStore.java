package fr.carnet.startups.conformity;

import fr.carnet.documents.FileId;
import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of the conformity checklists, one row each once something was said, and their files. */
@Repository
class ConformityStore {

    private final JdbcClient jdbc;

    ConformityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of a startup within reach. */
    Optional<String> startupName(StartupId startup, Reach reach) {
        return jdbc.sql("select s.name from startup s where s.id = :id and " + StartupKind.STARTUPS_SQL + " and "
                        + Reach.STARTUP_SQL)
                .param("id", startup.value())
                .params(reach.params())
                .query(String.class)
                .optional();
    }

    /** Lets one act at a time write of the startup's conformity, until the end of its transaction. */
    void lock(StartupId startup) {
        jdbc.sql("select id from startup where id = ? for no key update")
                .param(startup.value())
                .query(UUID.class)
                .single();
    }

    ConformityStatement find(StartupId startup, ConformityItem item) {
        return jdbc.sql(
                        "select state, stated_on, renew_by, note from conformity_item where startup_id = ? and item = ?")
                .params(startup.value(), item.name())
                .query((row, index) -> new ConformityStatement(
                        ConformityState.valueOf(row.getString("state")),
                        row.getObject("stated_on", LocalDate.class),
                        row.getObject("renew_by", LocalDate.class),
                        row.getString("note")))
                .optional()
                .orElse(ConformityStatement.NOTHING);
    }

    long openRecommendations(StartupId startup, ConformityItem item) {
        return jdbc.sql(
                        "select count(*) from audit_recommendation where startup_id = ? and item = ? and closed_on is null")
                .params(startup.value(), item.name())
                .query(Long.class)
                .single();
    }

    /** Nothing happens where the item changed since that revision; the first thing said makes revision 1. */
    boolean write(StartupId startup, ConformityItem item, long seen, ConformityStatement said) {
        return jdbc.sql("""
                        insert into conformity_item as c (startup_id, item, version, state, stated_on, renew_by, note)
                        select :startup, :item, 1, :state, cast(:on as date), cast(:renew as date), :note where :seen = 0
                            or exists (select 1 from conformity_item k where k.startup_id = :startup and k.item = :item)
                        on conflict (startup_id, item) do update set version = c.version + 1, state = excluded.state,
                            stated_on = excluded.stated_on, renew_by = excluded.renew_by, note = excluded.note
                        where c.version = :seen""")
                        .param("startup", startup.value())
                        .param("item", item.name())
                        .param("state", said.state().name())
                        .param("on", said.on())
                        .param("renew", said.renewBy())
                        .param("note", said.note())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void attach(StartupId startup, ConformityItem item, FileId file, String by, Instant at) {
        jdbc.sql("""
                insert into conformity_file (file_id, startup_id, item, name, size, added_at, added_by)
                select id, ?, ?, name, size, ?, ? from stored_file where id = ?""")
                .params(startup.value(), item.name(), at.atOffset(ZoneOffset.UTC), by, file.value())
                .update();
    }

    /** Takes a file off, and says its name. */
    Optional<String> detach(StartupId startup, ConformityItem item, FileId file) {
        return jdbc.sql("delete from conformity_file where startup_id = ? and item = ? and file_id = ? returning name")
                .params(startup.value(), item.name(), file.value())
                .query(String.class)
                .optional();
    }
}

package fr.carnet.tracking.imports;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the files of days; each step is committed at once, so that their pages show it. */
@Repository
@Transactional
class DayImportStore {

    private final JdbcClient jdbc;

    DayImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, UUID account, UUID company, String fileName, boolean confirmed, OffsetDateTime at) {
        jdbc.sql("""
                insert into day_import (id, account_id, contractor_id, file_name, confirmed, state, uploaded_at, moved_at)
                values (:id, :account, :company, :name, :confirmed, 'READING', :at, :at)""")
                .param("id", id)
                .param("account", account)
                .param("company", company)
                .param("name", fileName)
                .param("confirmed", confirmed)
                .param("at", at)
                .update();
    }

    /**
     * Deletes the files that were left waiting since before a date; of those that were written only the rows are deleted.
     *
     * @param rowsBefore the same for rows that were written
     */
    public void forget(OffsetDateTime before, OffsetDateTime rowsBefore) {
        jdbc.sql("delete from day_import where saved_at is null and uploaded_at < :before")
                .param("before", before)
                .update();
        jdbc.sql("""
                delete from day_import_row r using day_import i where i.id = r.import_id and i.saved_at < :before""").param("before", rowsBefore).update();
    }

    /**
     * Moves a file to another state, if it still is in the first one.
     *
     * @return false where someone else has moved it
     */
    public boolean move(UUID id, DayImportState from, DayImportState to, String reason, OffsetDateTime at) {
        return jdbc.sql("""
                update day_import set state = :to, reason = :reason, moved_at = :at,
                    saved_at = case when :to = 'SAVED' then coalesce(saved_at, :at) else saved_at end
                where id = :id and state = :from""")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("reason", reason)
                        .param("at", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public boolean is(UUID id, DayImportState state) {
        return jdbc.sql("select exists (select 1 from day_import where id = :id and state = :state)")
                .param("id", id)
                .param("state", state.name())
                .query(Boolean.class)
                .single();
    }

    /** Notes that these files are worked on at this moment. */
    public void touch(Collection<UUID> ids, OffsetDateTime at) {
        jdbc.sql("update day_import set moved_at = :at where id = any(:ids) and state in " + DayImportState.BUSY_SQL)
                .param("at", at)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** @return false where it is no longer where it is thought to be */
    public boolean remove(UUID id, DayImportState from) {
        return jdbc.sql("delete from day_import where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public String fileName(UUID id) {
        return jdbc.sql("select file_name from day_import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Whoever uploaded it finds it as long as they work for the same company; what wrote days, the whole company. */
    @Transactional(readOnly = true)
    public Optional<DayImport> find(UUID id, UUID account, UUID company) {
        return jdbc.sql("""
                select i.id, i.file_name, a.display_name as by, i.confirmed, i.state, i.reason, i.rows_read as rows, i.uploaded_at,
                    i.moved_at, i.saved_at, i.added, i.changed, i.unchanged, i.refused, i.days
                from day_import i join account a on a.id = i.account_id
                where i.id = :id and i.contractor_id = :company and (i.account_id = :account or i.saved_at is not null)""")
                .param("id", id)
                .param("account", account)
                .param("company", company)
                .query(DayImport.class)
                .optional();
    }
}

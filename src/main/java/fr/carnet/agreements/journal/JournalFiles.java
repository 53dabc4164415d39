package fr.carnet.agreements.journal;

import fr.carnet.documents.FileAccess;
import fr.carnet.documents.FileId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A letter in the journal of an award is read by buyers, and by the company that wrote it. */
@Component
class JournalFiles implements FileAccess {

    private final JdbcClient jdbc;

    JournalFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(FileId file, Viewer viewer) {
        return viewer.is(Role.BUYER, Role.CORRESPONDENT)
                && jdbc.sql("""
                        select exists (select 1 from award_journal j join award w on w.id = j.award_id
                            where j.file_id = :file and (:buyer or w.contractor_id = cast(:contractor as uuid)))""")
                        .param("file", file.value())
                        .param("buyer", viewer.is(Role.BUYER))
                        .param("contractor", viewer.contractor())
                        .query(Boolean.class)
                        .single();
    }
}

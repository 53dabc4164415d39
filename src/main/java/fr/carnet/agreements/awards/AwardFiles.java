package fr.carnet.agreements.awards;

import fr.carnet.documents.FileAccess;
import fr.carnet.documents.FileId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of an award – the slides of its kick-off, the letters in its journal – are read by buyers and by its company. */
@Component
class AwardFiles implements FileAccess {

    private final JdbcClient jdbc;

    AwardFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(FileId file, Viewer viewer) {
        return viewer.is(Role.BUYER, Role.CORRESPONDENT)
                && jdbc.sql("""
                        select exists (
                            select 1 from (select file_id, award_id from kick_off_slides
                                           union all select file_id, award_id from award_journal) f
                            join award w on w.id = f.award_id
                            where f.file_id = :file and (:buyer or w.contractor_id = cast(:company as uuid)))""")
                        .param("file", file.value())
                        .param("buyer", viewer.is(Role.BUYER))
                        .param("company", viewer.contractor())
                        .query(Boolean.class)
                        .single();
    }
}

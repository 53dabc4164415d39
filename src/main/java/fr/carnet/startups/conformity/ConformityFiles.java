package fr.carnet.startups.conformity;

import fr.carnet.documents.FileAccess;
import fr.carnet.documents.FileId;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a startup's conformity are read by whoever may read the startup. */
@Component
class ConformityFiles implements FileAccess {

    private final JdbcClient jdbc;

    ConformityFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(FileId file, Viewer viewer) {
        return jdbc.sql("""
                        select exists (select 1 from conformity_file f join startup s on s.id = f.startup_id
                                       where f.file_id = :file and %s)""".formatted(Reach.STARTUP_SQL))
                .param("file", file.value())
                .params(viewer.reach().params())
                .query(Boolean.class)
                .single();
    }
}

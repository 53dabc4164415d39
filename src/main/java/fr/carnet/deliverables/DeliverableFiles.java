package fr.carnet.deliverables;

import fr.carnet.documents.FileAccess;
import fr.carnet.documents.FileId;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A deposited file is read by whoever may read the order that it was deposited for. */
@Component
class DeliverableFiles implements FileAccess {

    private final JdbcClient jdbc;

    DeliverableFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(FileId file, Viewer viewer) {
        return jdbc.sql("""
                        select exists (select 1 from deliverable_file f
                            join deliverable_version v on v.id = f.version_id
                            join deliverable d on d.id = v.deliverable_id
                            join purchase_order o on o.id = d.order_id
                            where f.file_id = :file and %s)""".formatted(Reach.ORDER_SQL))
                .params(viewer.reach().params())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }
}

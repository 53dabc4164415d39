package fr.carnet.startups.web.merging;

import fr.carnet.startups.MergeKind;
import fr.carnet.web.Choice;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records that may be merged, by their names. */
@Component
class MergeQueries {

    private final JdbcClient jdbc;

    MergeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a kind, those that are archived too, with what tells two of one name apart. */
    List<Choice> records(MergeKind kind) {
        String sql =
                switch (kind) {
                    case STARTUP ->
                        "select id, name, slug as mark, archived_on from startup where kind = 'STARTUP' order by name collate \"fr-x-icu\", id";
                    case INCUBATOR ->
                        "select id, name, slug as mark, archived_on from incubator order by name collate \"fr-x-icu\", id";
                    case SPONSOR ->
                        "select id, name, '' as mark, archived_on from sponsor order by name collate \"fr-x-icu\", id";
                };
        return jdbc.sql(sql)
                .query((row, index) -> {
                    String mark = row.getString("mark");
                    return new Choice(
                            row.getString("id"),
                            row.getString("name")
                                    + (mark.isEmpty() ? "" : " (" + mark + ")")
                                    + (row.getObject("archived_on") == null ? "" : " – archivé"));
                })
                .list();
    }
}

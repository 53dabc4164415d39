package fr.carnet.startups.web.registry;

import fr.carnet.people.Reach;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of incubators within reach. */
@Component
class IncubatorListQueries {

    static final Sorts SORTS = Sorts.by("nom", "i.name collate \"fr-x-icu\"")
            .and("administration", "a.name collate \"fr-x-icu\"")
            .and("startups", "startups")
            .initially("nom")
            .then("i.id");

    private static final String FROM = """
             from incubator i join sponsor a on a.id = i.sponsor_id
            where\s""" + Reach.INCUBATOR_SQL + " and "
            + SearchWords.sql("i.name || ' ' || i.slug || ' ' || a.name", "q") + """
             and case when i.archived_on is not null then :state = 'archive'
                      else :state = '' or (:state = 'en-creation') = i.in_creation and :state <> 'archive' end""";

    private static final String SELECT = """
            select i.slug, i.name, a.name as sponsor_name, i.in_creation, i.archived_on is not null as archived,
                (select count(p.phase) from startup m join startup_phase_on(:on) p on p.startup_id = m.id
                 where m.incubator_id = i.id and m.archived_on is null) as startups""" + FROM;

    private final JdbcClient jdbc;

    IncubatorListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one looks for. @param etat {@code ouvert}, {@code en-creation} or {@code archive} */
    record IncubatorFilter(@Nullable String q, @Nullable String etat) {}

    /** A line of the list. @param startups how many are in a phase */
    record IncubatorRow(
            String slug, String name, String sponsorName, boolean inCreation, boolean archived, long startups) {

        public String state() {
            return archived ? "Archivé" : inCreation ? "En création" : "Ouvert";
        }
    }

    Page<IncubatorRow> page(IncubatorFilter filter, ListRequest list, LocalDate on, Reach reach) {
        long total =
                bind("select count(*)" + FROM, filter, reach).query(Long.class).single();
        var rows = bind(SELECT + list.orderBy(SORTS) + list.window(total), filter, reach)
                .param("on", on)
                .query(IncubatorRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // PostgreSQL streams only inside a transaction
    public void each(IncubatorFilter filter, ListRequest list, LocalDate on, Reach reach, Consumer<IncubatorRow> each) {
        try (var rows = bind(SELECT + list.orderBy(SORTS), filter, reach)
                .param("on", on)
                .withFetchSize(500)
                .query(IncubatorRow.class)
                .stream()) {
            rows.forEach(each);
        }
    }

    private JdbcClient.StatementSpec bind(String sql, IncubatorFilter filter, Reach reach) {
        String state = FrenchInput.given(filter.etat());
        return jdbc.sql(sql)
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("state", state == null ? "" : state)
                .params(reach.params());
    }
}

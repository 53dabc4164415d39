package fr.carnet.startups.web;

import fr.carnet.people.Reach;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.startups.StartupKind;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of startups: one statement for its rows, one for their number. */
@Component
class StartupListQueries {

    static final Sorts SORTS = Sorts.by("nom", "s.name collate \"fr-x-icu\"")
            .and(
                    "phase",
                    "array_position(array['INVESTIGATION', 'CONSTRUCTION', 'CONSOLIDATION', 'PASSATION'], p.phase)")
            .and("depuis", "p.since")
            .and("incubateur", "i.name collate \"fr-x-icu\"")
            .and("administration", "a.name collate \"fr-x-icu\"")
            .initially("nom")
            .then("s.id");

    private static final String ROW = """
            select s.slug, s.name, s.mission, i.slug as incubator_slug, i.name as incubator_name, a.name as sponsor_name,
                   p.phase, coalesce(p.stopped, false) as stopped, p.since
            """;

    private static final String FROM = """
            from startup s
            join incubator i on i.id = s.incubator_id
            join sponsor a on a.id = s.sponsor_id
            left join startup_phase_on(:on) p on p.startup_id = s.id
            where\s""" + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL + " and "
            + SearchWords.sql("s.name || ' ' || s.slug || ' ' || s.mission || ' ' || a.name", "q") + """
             and (cast(:phase as text) is null or p.phase = :phase)
            and (cast(:incubator as text) is null or i.slug = :incubator)
            and (cast(:state as text) is null and s.archived_on is null or :state =
                case when s.archived_on is not null then 'archivee' when p.stopped then 'arretee' when p.phase is null then 'sans-decision' else 'en-cours' end)
            """;

    private final JdbcClient jdbc;

    StartupListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<StartupRow> page(StartupFilter filter, ListRequest list, LocalDate on, Reach reach) {
        long total = bind(jdbc.sql("select count(*) " + FROM), filter, on, reach)
                .query(Long.class)
                .single();
        var rows = bind(jdbc.sql(ROW + FROM + list.orderBy(SORTS) + list.window(total)), filter, on, reach)
                .query(StartupRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    /** Hands over each row of the list, in one transaction because PostgreSQL streams only inside one. */
    @Transactional(readOnly = true)
    void each(StartupFilter filter, ListRequest list, LocalDate on, Reach reach, Consumer<StartupRow> row) {
        var statement = jdbc.sql(ROW + FROM + list.orderBy(SORTS)).withFetchSize(500);
        try (var rows = bind(statement, filter, on, reach).query(StartupRow.class).stream()) {
            rows.forEach(row);
        }
    }

    private static StatementSpec bind(StatementSpec statement, StartupFilter filter, LocalDate on, Reach reach) {
        return statement
                .param("on", on)
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("phase", FrenchInput.given(filter.phase()))
                .param("incubator", FrenchInput.given(filter.incubateur()))
                .param("state", FrenchInput.given(filter.etat()))
                .params(reach.params());
    }
}

package fr.carnet.startups.web.projects;

import fr.carnet.people.Reach;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.startups.StartupKind;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads digital projects within reach: one statement for the rows of the list, one for their number, one for a page. */
@Component
class ProjectQueries {

    private static final String OWNERS = """
            coalesce(nullif(s.product_owner, ''), (select string_agg(o.display_name, ', ' order by o.display_name)
                from account_startup f join account o on o.id = f.account_id
                where f.startup_id = s.id and o.role = 'PRODUCT_OWNER' and o.enabled))""";

    static final Sorts SORTS = Sorts.by("nom", "s.name collate \"fr-x-icu\"")
            .and("administration", "a.name collate \"fr-x-icu\"")
            .and("responsable", OWNERS + " collate \"fr-x-icu\"")
            .initially("nom")
            .then("s.id");

    private static final String JOINS = """
             from startup s join sponsor a on a.id = s.sponsor_id
            left join incubator i on i.id = s.incubator_id
            where\s""" + StartupKind.PROJECTS_SQL + " and " + Reach.STARTUP_SQL;

    private static final String ROW = "select s.slug, s.name, s.mission as description, a.name as sponsor_name, "
            + "i.name as incubator_name, " + OWNERS + " as product_owners";

    private static final String LISTED = JOINS + " and "
            + SearchWords.sql("s.name || ' ' || s.slug || ' ' || s.mission || ' ' || a.name", "q")
            + " and (s.archived_on is not null) = (coalesce(cast(:state as text), '') = 'archive')";

    private final JdbcClient jdbc;

    ProjectQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ProjectRow> page(ProjectFilter filter, ListRequest list, Reach reach) {
        long total = bind(jdbc.sql("select count(*)" + LISTED), filter, reach)
                .query(Long.class)
                .single();
        var rows = bind(jdbc.sql(ROW + LISTED + list.orderBy(SORTS) + list.window(total)), filter, reach)
                .query(ProjectRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    /** Hands over each row of the list, in one transaction because PostgreSQL streams only inside one. */
    @Transactional(readOnly = true)
    void each(ProjectFilter filter, ListRequest list, Reach reach, Consumer<ProjectRow> each) {
        var statement = jdbc.sql(ROW + LISTED + list.orderBy(SORTS)).withFetchSize(500);
        try (var rows = bind(statement, filter, reach).query(ProjectRow.class).stream()) {
            rows.forEach(each);
        }
    }

    Optional<ProjectSheet> find(String slug, Reach reach) {
        return jdbc.sql("select s.*, s.archived_on is not null as archived, a.name as sponsor_name, "
                        + "i.slug as incubator_slug, i.name as incubator_name, " + OWNERS + " as product_owners" + JOINS
                        + " and s.slug = :slug")
                .param("slug", slug)
                .params(reach.params())
                .query(ProjectQueries::sheet)
                .optional();
    }

    /** The present address of the project that had this one before, within reach. */
    Optional<String> renamed(String former, Reach reach) {
        return jdbc.sql("""
                select s.slug from startup_former_address f join startup s on s.id = f.startup_id
                where f.slug = :former and\s""" + StartupKind.PROJECTS_SQL + " and " + Reach.STARTUP_SQL)
                .param("former", former)
                .params(reach.params())
                .query(String.class)
                .optional();
    }

    private static StatementSpec bind(StatementSpec statement, ProjectFilter filter, Reach reach) {
        return statement
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("state", FrenchInput.given(filter.etat()))
                .params(reach.params());
    }

    private static ProjectSheet sheet(ResultSet row, int index) throws SQLException {
        return new ProjectSheet(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                new ProjectForm(
                        row.getString("name"),
                        null,
                        row.getString("mission"),
                        row.getObject("sponsor_id", UUID.class),
                        row.getObject("incubator_id", UUID.class),
                        row.getString("product_owner"),
                        row.getString("site_url"),
                        row.getString("repository_url"),
                        row.getString("statistics_url"),
                        row.getString("wiki_url"),
                        row.getLong("version")),
                row.getBoolean("archived"),
                row.getString("sponsor_name"),
                row.getString("product_owners"),
                row.getString("incubator_slug"),
                row.getString("incubator_name"));
    }
}

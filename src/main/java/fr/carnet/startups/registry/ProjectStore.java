package fr.carnet.startups.registry;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is typed of digital projects, one row each; their addresses and archiving are kept as those of startups. */
@Repository
class ProjectStore {

    private static final String SELECT = """
            select s.slug, s.name, s.mission, s.sponsor_id, s.incubator_id, s.product_owner,
                s.site_url, s.repository_url, s.statistics_url, s.wiki_url
            from startup s where s.id = :id and\s""" + StartupKind.PROJECTS_SQL;

    private static final String SET = """
            name = :name, mission = :description, sponsor_id = :sponsor, incubator_id = cast(:incubator as uuid),
            product_owner = :owner, site_url = nullif(:site, ''), repository_url = nullif(:repository, ''),
            statistics_url = nullif(:statistics, ''), wiki_url = nullif(:wiki, '')""";

    private final JdbcClient jdbc;
    private final StartupStore startups;

    ProjectStore(JdbcClient jdbc, StartupStore startups) {
        this.jdbc = jdbc;
        this.startups = startups;
    }

    /** A project as it is kept. */
    record Kept(String slug, ProjectDetails details) {}

    Optional<Kept> find(StartupId id, Reach reach) {
        return jdbc.sql(SELECT + " and " + Reach.STARTUP_SQL)
                .param("id", id.value())
                .params(reach.params())
                .query(ProjectStore::kept)
                .optional();
    }

    /** The project, that no order may begin to name until the end of the transaction. */
    Optional<Kept> lock(StartupId id) {
        return jdbc.sql(SELECT + " for update")
                .param("id", id.value())
                .query(ProjectStore::kept)
                .optional();
    }

    boolean offersIncubator(UUID incubator) {
        return startups.offersIncubator(incubator);
    }

    boolean offersSponsor(UUID sponsor) {
        return startups.offersSponsor(sponsor);
    }

    /** The name of its sponsor. */
    String sponsorName(ProjectDetails details) {
        return name("select name from sponsor where id = ?", details.sponsor());
    }

    /** The name of its incubator, empty where it is in none. */
    String incubatorName(ProjectDetails details) {
        return details.incubator() == null ? "" : name("select name from incubator where id = ?", details.incubator());
    }

    private String name(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    void add(StartupId id, String slug, ProjectDetails details) {
        jdbc.sql("""
                insert into startup (id, version, kind, slug, name, mission, sponsor_id)
                values (?, 0, 'PROJECT', ?, ?, ?, ?)""")
                .params(id.value(), slug, details.name(), details.description(), details.sponsor())
                .update();
        jdbc.sql("update startup set " + SET + " where id = :id")
                .params(params(details))
                .param("id", id.value())
                .update();
    }

    /** Nothing happens where the project changed since that revision. */
    boolean change(StartupId id, long seen, ProjectDetails details) {
        return jdbc.sql("update startup set version = version + 1, " + SET + " where id = :id and version = :seen")
                        .params(params(details))
                        .param("id", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Gives it another address and keeps the former one; nothing happens where it changed since that revision. */
    boolean rename(StartupId id, long seen, String former, String present, LocalDate on) {
        if (!startups.rename(id, seen, present)) {
            return false;
        }
        startups.leave(id, former, present, on);
        return true;
    }

    /** Nothing happens where it is already so. @param on null to offer it again */
    boolean archive(StartupId id, @Nullable LocalDate on) {
        return startups.archive(id, on);
    }

    private static Map<String, @Nullable Object> params(ProjectDetails details) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("name", details.name());
        params.put("description", details.description());
        params.put("sponsor", details.sponsor());
        params.put("incubator", details.incubator());
        params.put("owner", details.productOwner());
        params.put("site", details.links().site());
        params.put("repository", details.links().repository());
        params.put("statistics", details.links().statistics());
        params.put("wiki", details.links().wiki());
        return params;
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                row.getString("slug"),
                new ProjectDetails(
                        row.getString("name"),
                        row.getString("mission"),
                        row.getObject("sponsor_id", UUID.class),
                        row.getObject("incubator_id", UUID.class),
                        row.getString("product_owner"),
                        StartupStore.links(row)));
    }
}

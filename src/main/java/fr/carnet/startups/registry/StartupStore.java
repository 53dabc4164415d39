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

/** What is typed of startups, one row each, and the addresses that they had. */
@Repository
class StartupStore {

    private static final String SELECT = """
            select s.slug, s.name, s.mission, s.problem, s.users, s.incubator_id, s.sponsor_id,
                s.product_owner, s.product_owner_share, s.coach, s.site_url, s.repository_url, s.statistics_url, s.wiki_url,
                s.open_source, s.licence, s.code_owner, s.stack, s.languages
            from startup s where s.id = :id and\s""" + StartupKind.STARTUPS_SQL;

    private static final String SET = """
            name = :name, mission = :mission, problem = :problem, users = :users, incubator_id = :incubator,
            sponsor_id = :sponsor, product_owner = :owner, product_owner_share = :share, coach = :coach,
            site_url = nullif(:site, ''), repository_url = nullif(:repository, ''),
            statistics_url = nullif(:statistics, ''), wiki_url = nullif(:wiki, ''), open_source = :open,
            licence = :licence, code_owner = :codeOwner, stack = :stack, languages = :languages""";

    private final JdbcClient jdbc;

    StartupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A startup as it is kept. */
    record Kept(String slug, StartupDetails details) {}

    /** The names of a startup's incubator and sponsor. */
    record Names(String incubator, String sponsor) {}

    Optional<Kept> find(StartupId id, Reach reach) {
        return jdbc.sql(SELECT + " and " + Reach.STARTUP_SQL)
                .param("id", id.value())
                .params(reach.params())
                .query(StartupStore::kept)
                .optional();
    }

    /** The startup, that no order may begin to name until the end of the transaction. */
    Optional<Kept> lock(StartupId id) {
        return jdbc.sql(SELECT + " for update")
                .param("id", id.value())
                .query(StartupStore::kept)
                .optional();
    }

    Names names(StartupDetails details) {
        return jdbc.sql(
                        "select i.name as incubator, a.name as sponsor from incubator i, sponsor a where i.id = ? and a.id = ?")
                .params(details.incubator(), details.sponsor())
                .query(Names.class)
                .single();
    }

    /** Is there such an incubator, not archived? It is not archived before the end of the transaction either. */
    boolean offersIncubator(UUID incubator) {
        return jdbc.sql("select 1 from incubator where id = ? and archived_on is null for share")
                .param(incubator)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The same of a sponsor. */
    boolean offersSponsor(UUID sponsor) {
        return jdbc.sql("select 1 from sponsor where id = ? and archived_on is null for share")
                .param(sponsor)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(StartupId id, String slug, StartupDetails details) {
        jdbc.sql("""
                insert into startup (id, version, slug, name, mission, incubator_id, sponsor_id)
                values (?, 0, ?, ?, ?, ?, ?)""")
                .params(id.value(), slug, details.name(), details.mission(), details.incubator(), details.sponsor())
                .update();
        jdbc.sql("update startup set " + SET + " where id = :id")
                .params(params(details))
                .param("id", id.value())
                .update();
    }

    /** Nothing happens where the startup changed since that revision. */
    boolean change(StartupId id, long seen, StartupDetails details) {
        return jdbc.sql("update startup set version = version + 1, " + SET + " where id = :id and version = :seen")
                        .params(params(details))
                        .param("id", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Nothing happens where the startup changed since that revision. */
    boolean rename(StartupId id, long seen, String slug) {
        return jdbc.sql("update startup set version = version + 1, slug = ? where id = ? and version = ?")
                        .params(slug, id.value(), seen)
                        .update()
                == 1;
    }

    /** Keeps a former address; the present one is not one any more. */
    void leave(StartupId id, String former, String present, LocalDate on) {
        jdbc.sql("delete from startup_former_address where slug = ?")
                .param(present)
                .update();
        jdbc.sql("insert into startup_former_address (slug, startup_id, left_on) values (?, ?, ?)")
                .params(former, id.value(), on)
                .update();
    }

    /** Nothing happens where it is already so. @param on null to put it back on the lists */
    boolean archive(StartupId id, @Nullable LocalDate on) {
        return jdbc.sql("""
                update startup set archived_on = cast(:on as date), version = version + 1
                where id = :id and (archived_on is null) <> (cast(:on as date) is null)""").param("on", on).param("id", id.value()).update() == 1;
    }

    private static Map<String, @Nullable Object> params(StartupDetails details) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("name", details.name());
        params.put("mission", details.mission());
        params.put("problem", details.problem());
        params.put("users", details.users());
        params.put("incubator", details.incubator());
        params.put("sponsor", details.sponsor());
        params.put("owner", details.productOwner().name());
        params.put("share", details.productOwner().share());
        params.put("coach", details.coach());
        params.put("site", details.links().site());
        params.put("repository", details.links().repository());
        params.put("statistics", details.links().statistics());
        params.put("wiki", details.links().wiki());
        params.put("open", details.code().open());
        params.put("licence", details.code().licence());
        params.put("codeOwner", details.code().owner());
        params.put("stack", details.code().stack());
        params.put("languages", details.code().languages());
        return params;
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                row.getString("slug"),
                new StartupDetails(
                        row.getString("name"),
                        row.getString("mission"),
                        row.getString("problem"),
                        row.getString("users"),
                        row.getObject("incubator_id", UUID.class),
                        row.getObject("sponsor_id", UUID.class),
                        new ProductOwner(
                                row.getString("product_owner"), row.getObject("product_owner_share", Integer.class)),
                        row.getString("coach"),
                        links(row),
                        new StartupCode(
                                row.getBoolean("open_source"),
                                row.getString("licence"),
                                row.getString("code_owner"),
                                row.getString("stack"),
                                row.getString("languages"))));
    }

    /** The links of a startup or a digital project. */
    static StartupLinks links(ResultSet row) throws SQLException {
        return new StartupLinks(
                text(row, "site_url"), text(row, "repository_url"), text(row, "statistics_url"), text(row, "wiki_url"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}

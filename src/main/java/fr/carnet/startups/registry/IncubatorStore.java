package fr.carnet.startups.registry;

import fr.carnet.startups.IncubatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The incubators, one row each. */
@Repository
class IncubatorStore {

    private static final String SELECT =
            "select name, sponsor_id, in_creation, success_conditions, success_criteria from incubator where id = ?";

    private final JdbcClient jdbc;

    IncubatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IncubatorDetails> find(IncubatorId id) {
        return jdbc.sql(SELECT).param(id.value()).query(IncubatorStore::details).optional();
    }

    /** The same, and nothing new may name the incubator until the end of the transaction. */
    Optional<IncubatorDetails> lock(IncubatorId id) {
        return jdbc.sql(SELECT + " for update")
                .param(id.value())
                .query(IncubatorStore::details)
                .optional();
    }

    /** How many of its startups are not archived. */
    long startups(IncubatorId id) {
        return jdbc.sql("select count(*) from startup where incubator_id = ? and archived_on is null")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    String sponsorName(IncubatorDetails details) {
        return jdbc.sql("select name from sponsor where id = ?")
                .param(details.sponsor())
                .query(String.class)
                .single();
    }

    /** Is there such a sponsor, not archived? It is not archived before the end of the transaction either. */
    boolean offersSponsor(UUID sponsor) {
        return jdbc.sql("select 1 from sponsor where id = ? and archived_on is null for share")
                .param(sponsor)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(IncubatorId id, String slug, IncubatorDetails details) {
        jdbc.sql("""
                insert into incubator (id, slug, name, sponsor_id, in_creation, success_conditions, success_criteria)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        slug,
                        details.name(),
                        details.sponsor(),
                        details.inCreation(),
                        details.conditions(),
                        details.criteria())
                .update();
    }

    /** Nothing happens where the incubator changed since that revision. */
    boolean change(IncubatorId id, long seen, IncubatorDetails details) {
        return jdbc.sql("""
                update incubator set name = ?, sponsor_id = ?, in_creation = ?, success_conditions = ?,
                    success_criteria = ?, version = version + 1 where id = ? and version = ?""")
                        .params(
                                details.name(),
                                details.sponsor(),
                                details.inCreation(),
                                details.conditions(),
                                details.criteria(),
                                id.value(),
                                seen)
                        .update()
                == 1;
    }

    /** Nothing happens where it is already so. @param on null to offer it again */
    boolean archive(IncubatorId id, @Nullable LocalDate on) {
        return jdbc.sql("""
                update incubator set archived_on = cast(:on as date), version = version + 1
                where id = :id and (archived_on is null) <> (cast(:on as date) is null)""").param("on", on).param("id", id.value()).update() == 1;
    }

    private static IncubatorDetails details(ResultSet row, int index) throws SQLException {
        return new IncubatorDetails(
                row.getString("name"),
                row.getObject("sponsor_id", UUID.class),
                row.getBoolean("in_creation"),
                row.getString("success_conditions"),
                row.getString("success_criteria"));
    }
}

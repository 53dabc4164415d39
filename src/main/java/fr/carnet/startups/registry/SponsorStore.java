package fr.carnet.startups.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sponsors, one row each. */
@Repository
class SponsorStore {

    private static final String SELECT =
            "select name, address, coalesce(siret, '') as siret, archived_on from sponsor where id = ?";

    private final JdbcClient jdbc;

    SponsorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sponsor as it is kept. @param archivedOn null while it is offered */
    record Kept(SponsorDetails details, @Nullable LocalDate archivedOn) {}

    /** How many that are not archived name a sponsor. */
    record Uses(long incubators, long startups) {}

    Optional<Kept> find(SponsorId id) {
        return jdbc.sql(SELECT).param(id.value()).query(SponsorStore::kept).optional();
    }

    /** The same, and nothing new may name the sponsor until the end of the transaction. */
    Optional<Kept> lock(SponsorId id) {
        return jdbc.sql(SELECT + " for update")
                .param(id.value())
                .query(SponsorStore::kept)
                .optional();
    }

    Uses uses(SponsorId id) {
        return jdbc.sql("""
                select (select count(*) from incubator where sponsor_id = :id and archived_on is null) as incubators,
                    (select count(*) from startup where sponsor_id = :id and archived_on is null) as startups""").param("id", id.value()).query(Uses.class).single();
    }

    void add(SponsorId id, SponsorDetails details) {
        jdbc.sql("insert into sponsor (id, name, address, siret) values (?, ?, ?, nullif(?, ''))")
                .params(id.value(), details.name(), details.address(), details.siret())
                .update();
    }

    /** Nothing happens where the sponsor changed since that revision. */
    boolean change(SponsorId id, long seen, SponsorDetails details) {
        return jdbc.sql("""
                update sponsor set name = ?, address = ?, siret = nullif(?, ''), version = version + 1 where id = ? and version = ?""")
                        .params(details.name(), details.address(), details.siret(), id.value(), seen)
                        .update()
                == 1;
    }

    /** Nothing happens where it is already so. @param on null to offer it again */
    boolean archive(SponsorId id, @Nullable LocalDate on) {
        return jdbc.sql("""
                update sponsor set archived_on = cast(:on as date), version = version + 1
                where id = :id and (archived_on is null) <> (cast(:on as date) is null)""").param("on", on).param("id", id.value()).update() == 1;
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                new SponsorDetails(row.getString("name"), row.getString("address"), row.getString("siret")),
                row.getObject("archived_on", LocalDate.class));
    }
}

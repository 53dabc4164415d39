package fr.carnet.portfolio.opinions;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.people.Reach;
import fr.carnet.shared.Actor;
import fr.carnet.startups.StartupKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The opinions on new projects, one row each. */
@Repository
class OpinionStore {

    private static final String SELECT = """
            select x.*, i.slug as incubator_slug, i.name as incubator_name, s.slug as startup_slug, s.name as startup_name
            from project_opinion x join incubator i on i.id = x.incubator_id left join startup s on s.id = x.startup_id
            where x.id = :id and\s""" + Reach.INCUBATOR_SQL;

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Opinion> find(UUID id, Reach reach) {
        return find(SELECT, id, reach);
    }

    /** The same, and nobody else writes it until the transaction ends. */
    Optional<Opinion> lock(UUID id, Reach reach) {
        return find(SELECT + " for update of x", id, reach);
    }

    private Optional<Opinion> find(String sql, UUID id, Reach reach) {
        return jdbc.sql(sql)
                .params(reach.params())
                .param("id", id)
                .query(OpinionStore::opinion)
                .optional();
    }

    /** Is there such an incubator within reach, not archived? */
    boolean offers(UUID incubator, Reach reach) {
        return jdbc.sql("select 1 from incubator i where i.id = :id and i.archived_on is null and "
                        + Reach.INCUBATOR_SQL)
                .params(reach.params())
                .param("id", incubator)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Is the startup of that incubator? */
    boolean holds(UUID incubator, UUID startup) {
        return jdbc.sql("select 1 from startup s where s.id = ? and s.incubator_id = ? and " + StartupKind.STARTUPS_SQL)
                .params(startup, incubator)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(UUID id, OpinionDetails details, Actor by, Instant at) {
        words("""
                insert into project_opinion (id, incubator_id, project, sponsor, problem, verdict, reasons, recommendations,
                                             given_on, author, written_by, written_at)
                values (:id, :incubator, :project, :sponsor, :problem, :verdict, :reasons, :recommendations,
                        :given, :author, :by, :at)""", id, details, by, at).update();
    }

    void change(UUID id, OpinionDetails details, Actor by, Instant at) {
        words("""
                update project_opinion set revision = revision + 1, incubator_id = :incubator, project = :project,
                    sponsor = :sponsor, problem = :problem, verdict = :verdict, reasons = :reasons,
                    recommendations = :recommendations, given_on = :given, author = :author, written_by = :by,
                    written_at = :at
                where id = :id""", id, details, by, at).update();
    }

    private StatementSpec words(String sql, UUID id, OpinionDetails details, Actor by, Instant at) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("incubator", details.incubator())
                .param("project", details.project())
                .param("sponsor", details.sponsor())
                .param("problem", details.problem())
                .param(
                        "verdict",
                        details.verdict() == null ? null : details.verdict().name())
                .param("reasons", details.reasons())
                .param("recommendations", details.recommendations())
                .param("given", details.givenOn())
                .param("author", details.author())
                .param("by", by.accountId())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    void freeze(UUID id, Actor by, Instant at) {
        jdbc.sql("update project_opinion set frozen_at = ?, frozen_by = ? where id = ?")
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), by.name(), id)
                .update();
    }

    void deposited(UUID id, DeliverableId deliverable, int version) {
        jdbc.sql("update project_opinion set deliverable_id = ?, version = ? where id = ?")
                .params(deliverable.value(), version, id)
                .update();
    }

    void tie(UUID id, @Nullable UUID startup) {
        jdbc.sql("update project_opinion set startup_id = cast(:startup as uuid) where id = :id")
                .param("startup", startup)
                .param("id", id)
                .update();
    }

    private static Opinion opinion(ResultSet row, int index) throws SQLException {
        String verdict = row.getString("verdict");
        return new Opinion(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                new OpinionDetails(
                        row.getObject("incubator_id", UUID.class),
                        row.getString("project"),
                        row.getString("sponsor"),
                        row.getString("problem"),
                        verdict == null ? null : Verdict.valueOf(verdict),
                        row.getString("reasons"),
                        row.getString("recommendations"),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("author")),
                row.getString("incubator_slug"),
                row.getString("incubator_name"),
                row.getObject("frozen_at", OffsetDateTime.class),
                row.getString("frozen_by"),
                row.getObject("deliverable_id", UUID.class),
                row.getObject("version", Integer.class),
                row.getObject("startup_id", UUID.class),
                row.getString("startup_slug"),
                row.getString("startup_name"));
    }

    /** The startups that an opinion may be tied to. */
    List<Opinions.Tied> startups(UUID incubator) {
        return jdbc.sql("""
                select s.id, s.name from startup s where s.incubator_id = ? and s.archived_on is null and %s
                order by s.name collate "fr-x-icu", s.id""".formatted(StartupKind.STARTUPS_SQL))
                .param(incubator)
                .query(Opinions.Tied.class)
                .list();
    }
}

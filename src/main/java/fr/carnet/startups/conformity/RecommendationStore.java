package fr.carnet.startups.conformity;

import fr.carnet.startups.StartupId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What audits recommended, one row each. */
@Repository
class RecommendationStore {

    private final JdbcClient jdbc;

    RecommendationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recommendation as it is kept. @param closedOn null while it is open */
    record Kept(RecommendationDetails details, @Nullable LocalDate closedOn, String closingNote) {}

    /** A recommendation for that startup, which nobody else changes until the end of the transaction. */
    Optional<Kept> lock(StartupId startup, RecommendationId id) {
        return jdbc.sql("""
                select item, text, severity, due_on, assignee, closed_on, closing_note
                from audit_recommendation where id = ? and startup_id = ? for update""")
                .params(id.value(), startup.value())
                .query((row, index) -> new Kept(
                        new RecommendationDetails(
                                ConformityItem.valueOf(row.getString("item")),
                                row.getString("text"),
                                Severity.valueOf(row.getString("severity")),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("assignee")),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("closing_note")))
                .optional();
    }

    void add(RecommendationId id, StartupId startup, RecommendationDetails details, String by, Instant at) {
        jdbc.sql("""
                insert into audit_recommendation
                    (id, startup_id, item, text, severity, due_on, assignee, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        startup.value(),
                        details.item().name(),
                        details.text(),
                        details.severity().name(),
                        details.dueOn(),
                        details.assignee(),
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing happens where it changed since that revision. */
    boolean change(RecommendationId id, long seen, RecommendationDetails details) {
        return jdbc.sql("""
                update audit_recommendation set item = ?, text = ?, severity = ?, due_on = ?, assignee = ?,
                    version = version + 1 where id = ? and version = ?""")
                        .params(
                                details.item().name(),
                                details.text(),
                                details.severity().name(),
                                details.dueOn(),
                                details.assignee(),
                                id.value(),
                                seen)
                        .update()
                == 1;
    }

    /** Nothing happens where it changed since that revision. */
    boolean close(RecommendationId id, long seen, LocalDate on, String note) {
        return jdbc.sql("""
                update audit_recommendation set closed_on = ?, closing_note = ?, version = version + 1
                where id = ? and version = ?""").params(on, note, id.value(), seen).update() == 1;
    }

    void reopen(RecommendationId id) {
        jdbc.sql(
                        "update audit_recommendation set closed_on = null, closing_note = '', version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }
}

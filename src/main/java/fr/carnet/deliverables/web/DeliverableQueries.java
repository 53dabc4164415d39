package fr.carnet.deliverables.web;

import static java.util.stream.Collectors.groupingBy;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.DeliverableSql;
import fr.carnet.deliverables.Outcome;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one deliverable in three statements, however many versions and files it has. */
@Component
class DeliverableQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliverableQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<DeliverableView> view(DeliverableId id, Reach reach) {
        return head(id, reach).map(head -> new DeliverableView(head, versions(id)));
    }

    /** The deliverable that waits longest for this reviewer, other than this one, and how many others do. */
    Optional<DeliverableView.Queue> queue(DeliverableId except, Reach reach) {
        return jdbc.sql("""
                        select d.id as next, d.title, count(*) over () as waiting
                        from deliverable d join purchase_order o on o.id = d.order_id
                            join framework_agreement a on a.id = o.agreement_id
                        where %s and %s and d.id <> :except
                        order by d.review_by, d.id limit 1""".formatted(DeliverableSql.waitsForReview(":today"), Reach.ORDER_SQL))
                .params(reach.params())
                .param("today", LocalDate.now(clock))
                .param("except", except.value())
                .query(DeliverableView.Queue.class)
                .optional();
    }

    /** An issued order within reach, to which a deliverable may be added while it is open. */
    Optional<OrderHead> order(String number, Reach reach) {
        return order("o.number = :asked", number, reach);
    }

    Optional<OrderHead> order(OrderId id, Reach reach) {
        return order("o.number is not null and o.id = :asked", id.value(), reach);
    }

    private Optional<OrderHead> order(String which, Object asked, Reach reach) {
        return jdbc.sql("select o.id, o.number, o.state, o.ends_on from purchase_order o where " + which + " and "
                        + Reach.ORDER_SQL)
                .params(reach.params())
                .param("asked", asked)
                .query(OrderHead.class)
                .optional();
    }

    private Optional<DeliverableView.Head> head(DeliverableId id, Reach reach) {
        return jdbc.sql("""
                        select d.id, d.title, d.description, d.per_iteration, d.due_on, %s as state, d.review_by,
                            o.id as order_id, o.number as order_number, o.state = 'ISSUED' as unacknowledged,
                            l.code as unit, l.title as unit_title, s.slug as startup, s.name as startup_name,
                            c.name as contractor, a.review_days, a.clauses ->> 'review' as review_clause,
                            a.tacit_acceptance as silence_accepts,
                            %s as accepted_by_silence
                        from deliverable d
                            join purchase_order o on o.id = d.order_id
                            join framework_agreement a on a.id = o.agreement_id
                            join contractor c on c.id = o.contractor_id
                            left join startup s on s.id = o.startup_id
                            left join order_line l on l.id = d.order_line_id
                        where d.id = :id and %s""".formatted(
                        DeliverableSql.stateOn(":today"), DeliverableSql.acceptedBySilence(":today"), Reach.ORDER_SQL))
                .params(reach.params())
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query(DeliverableView.Head.class)
                .optional();
    }

    private List<DeliverableView.Version> versions(DeliverableId id) {
        Map<UUID, List<DeliverableView.File>> files = files(id);
        return jdbc.sql("""
                        select v.id, v.number, v.note, v.link, v.deposited_at, v.depositor,
                            r.outcome, r.reason, r.new_due_on, r.reviewed_at, r.reviewer
                        from deliverable_version v left join deliverable_review r on r.version_id = v.id
                        where v.deliverable_id = :id order by v.number desc""")
                .param("id", id.value())
                .query((row, n) -> version(row, files))
                .list();
    }

    private Map<UUID, List<DeliverableView.File>> files(DeliverableId id) {
        return jdbc.sql("""
                        select f.version_id, s.id, s.name, s.size
                        from deliverable_version v join deliverable_file f on f.version_id = v.id
                            join stored_file s on s.id = f.file_id
                        where v.deliverable_id = :id order by s.name collate "fr-x-icu", s.id""").param("id", id.value()).query(DeliverableView.File.class).list().stream()
                .collect(groupingBy(DeliverableView.File::versionId));
    }

    private static DeliverableView.Version version(ResultSet row, Map<UUID, List<DeliverableView.File>> files)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String outcome = row.getString("outcome");
        return new DeliverableView.Version(
                id,
                row.getInt("number"),
                row.getString("note"),
                row.getString("link"),
                row.getObject("deposited_at", OffsetDateTime.class),
                row.getString("depositor"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("reason"),
                row.getObject("new_due_on", LocalDate.class),
                row.getObject("reviewed_at", OffsetDateTime.class),
                row.getString("reviewer"),
                files.getOrDefault(id, List.of()));
    }
}

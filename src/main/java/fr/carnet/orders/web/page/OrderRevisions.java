package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.document.OrderDifference;
import fr.carnet.orders.document.OrderDocument;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.people.Viewer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what became of an order after its issue: its amendments with what each changed, and what it gave back. */
@Component
public class OrderRevisions {

    private final OrderDocuments documents;
    private final JdbcClient jdbc;

    OrderRevisions(OrderDocuments documents, JdbcClient jdbc) {
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** @param version of the order, 2 for the first amendment */
    record Amended(int version, OrderDocument.Revision revision, OrderDifference difference) {

        public int number() {
            return version - 1;
        }
    }

    /** @param amount excl. VAT; null for those who may not see it */
    record Released(
            LocalDate on,
            String actor,
            String reason,
            BigDecimal days,
            @Nullable BigDecimal amount,
            List<ReleasedLine> lines) {}

    record ReleasedLine(
            String code,
            String title,
            @Nullable BigDecimal days,
            @Nullable BigDecimal amount) {}

    /** Newest first. */
    List<Amended> amendments(OrderId id, Viewer viewer) {
        var versions = documents.versions(id, viewer);
        var amendments = new ArrayList<Amended>();
        for (int next = versions.size() - 1; next > 0; next--) {
            var after = versions.get(next);
            var difference = OrderDifference.between(versions.get(next - 1), after);
            amendments.add(new Amended(
                    after.version(),
                    Objects.requireNonNull(after.revision()),
                    viewer.seesAmounts() ? difference : difference.withoutAmounts()));
        }
        return amendments;
    }

    /** Call it only for an order within reach. */
    Optional<Released> release(OrderId id, Viewer viewer) {
        String amount = viewer.seesAmounts() ? "p.amount" : "cast(null as numeric)";
        var lines = jdbc.sql("""
                select l.code, l.title, case when l.days is null then null else p.days end as days, %s as amount
                from order_release r
                join order_release_line p on p.release_id = r.id
                join order_line l on l.id = p.order_line_id
                where r.order_id = :id order by l.position""".formatted(amount))
                .param("id", id.value())
                .query(ReleasedLine.class)
                .list();
        return jdbc.sql("select r.released_on, r.actor, r.reason from order_release r where r.order_id = :id")
                .param("id", id.value())
                .query((row, index) -> released(row, lines, viewer.seesAmounts()))
                .optional();
    }

    private static Released released(ResultSet row, List<ReleasedLine> lines, boolean priced) throws SQLException {
        return new Released(
                row.getObject("released_on", LocalDate.class),
                row.getString("actor"),
                row.getString("reason"),
                sum(lines.stream().map(ReleasedLine::days).toList()),
                priced ? sum(lines.stream().map(ReleasedLine::amount).toList()) : null,
                lines);
    }

    private static BigDecimal sum(List<@Nullable BigDecimal> figures) {
        return figures.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

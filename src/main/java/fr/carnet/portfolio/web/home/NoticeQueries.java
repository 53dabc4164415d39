package fr.carnet.portfolio.web.home;

import fr.carnet.agreements.AgreementOrdersSql;
import fr.carnet.agreements.NoticeAlert;
import fr.carnet.agreements.ValidityColumns;
import fr.carnet.people.Viewer;
import fr.carnet.shared.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agreements whose non-renewal must be notified soon (A-2016 § 2.4), reckoned from today's period, never stored, and those
 * whose maximum is nearly reached.
 */
@Component
class NoticeQueries {

    /** From which share of a maximum on it is announced, in percent (assumed). */
    private static final BigDecimal NEAR = new BigDecimal(90);

    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** A model's dates are nobody's as long as it has fictitious companies and no order. */
    private static final String NO_MODEL = """
            (exists (select 1 from purchase_order o where o.agreement_id = a.id and o.number is not null)
                or not exists (select 1 from award w join lot l on l.id = w.lot_id join contractor c on c.id = w.contractor_id
                               where l.agreement_id = a.id and c.fictitious))""";

    private final JdbcClient jdbc;
    private final String sql;

    NoticeQueries(JdbcClient jdbc, AgreementOrdersSql orders) {
        this.jdbc = jdbc;
        this.sql = "select a.id, a.reference, " + ValidityColumns.ALERT_SQL + ", " + ValidityColumns.SQL
                + ", a.maximum_amount, case when a.maximum_amount is not null then " + orders.committed()
                + " end as committed from framework_agreement a where " + NO_MODEL + " order by a.notified_on, a.id";
    }

    /** For buyers alone, who see the amounts of all orders. */
    List<Todo> on(Viewer viewer, LocalDate on) {
        return jdbc.sql(sql).params(viewer.reach().params()).query((row, index) -> alerts(row, on)).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Todo> alerts(ResultSet row, LocalDate on) throws SQLException {
        return Stream.of(notice(row, on), maximum(row))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Todo> maximum(ResultSet row) throws SQLException {
        BigDecimal maximum = row.getBigDecimal("maximum_amount");
        if (maximum == null) {
            return Optional.empty();
        }
        BigDecimal share = row.getBigDecimal("committed").multiply(WHOLE).divide(maximum, 0, RoundingMode.DOWN);
        return share.compareTo(NEAR) < 0
                ? Optional.empty()
                : Optional.of(new Todo(
                        Todo.Kind.MAXIMUM,
                        row.getString("id"),
                        row.getString("reference"),
                        French.percent(share),
                        null));
    }

    private static Optional<Todo> notice(ResultSet row, LocalDate on) throws SQLException {
        String id = row.getString("id");
        String reference = row.getString("reference");
        return NoticeAlert.of(ValidityColumns.read(row), ValidityColumns.alertDays(row), on)
                .map(alert ->
                        new Todo(Todo.Kind.NOTICE, id, reference, French.date(alert.safeDay()), alert.deadline()));
    }
}

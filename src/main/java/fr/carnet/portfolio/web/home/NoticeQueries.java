package fr.carnet.portfolio.web.home;

import fr.carnet.agreements.NoticeAlert;
import fr.carnet.agreements.ValidityColumns;
import fr.carnet.shared.French;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements whose non-renewal must be notified soon (A-2016 § 2.4): reckoned from today's period, never stored. */
@Component
class NoticeQueries {

    private final JdbcClient jdbc;

    NoticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Todo> on(LocalDate on) {
        return jdbc
                .sql("select a.id, a.reference, " + ValidityColumns.ALERT_SQL + ", " + ValidityColumns.SQL
                        + " from framework_agreement a order by a.notified_on, a.id")
                .query((row, index) -> notice(row, on))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Todo> notice(ResultSet row, LocalDate on) throws SQLException {
        String id = row.getString("id");
        String reference = row.getString("reference");
        return NoticeAlert.of(ValidityColumns.read(row), ValidityColumns.alertDays(row), on)
                .map(alert ->
                        new Todo(Todo.Kind.NOTICE, id, reference, French.date(alert.safeDay()), alert.deadline()));
    }
}

package fr.carnet.portfolio.web;

import fr.carnet.agreements.Validity;
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

    /** How far ahead the notice of a non-renewal is announced (domain.md § 1). */
    static final int NOTICE_DAYS = 90;

    private final JdbcClient jdbc;

    NoticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Todo> on(LocalDate on) {
        return jdbc.sql("""
                select id, reference, notified_on, firm_months, renewal_months, renewal_count, maximum_months, notice_months,
                       non_renewal_decided_on
                from framework_agreement order by notified_on""").query((row, index) -> notice(row, on)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Todo> notice(ResultSet row, LocalDate on) throws SQLException {
        Validity validity = new Validity(
                row.getObject("notified_on", LocalDate.class),
                row.getInt("firm_months"),
                row.getInt("renewal_months"),
                row.getInt("renewal_count"),
                row.getInt("maximum_months"),
                row.getInt("notice_months"),
                row.getObject("non_renewal_decided_on", LocalDate.class));
        String id = row.getString("id");
        String reference = row.getString("reference");
        return validity.periodOn(on)
                .filter(period -> !period.end().equals(validity.lastDay()))
                .map(validity::noticeDeadline)
                .filter(deadline -> !on.isAfter(deadline) && !on.isBefore(deadline.minusDays(NOTICE_DAYS)))
                .map(deadline -> new Todo(Todo.Kind.NOTICE, id, reference, "", deadline));
    }
}

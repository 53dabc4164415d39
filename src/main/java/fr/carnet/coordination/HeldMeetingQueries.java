package fr.carnet.coordination;

import fr.carnet.coordination.MeetingView.Held;
import fr.carnet.tracking.Week;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which meetings of a series were held, the last one first. */
@Repository
class HeldMeetingQueries {

    /** So many are shown beside a meeting; the list of minutes has them all. */
    private static final int MOST = 8;

    private final JdbcClient jdbc;

    HeldMeetingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Held> of(MeetingSeries series) {
        return jdbc.sql("""
                select p.week, p.held_on, p.held_at, p.holder, p.attendees from weekly_point p
                where p.%s = :subject and p.held_on is not null order by p.week desc limit %d""".formatted(series.kind().column(), MOST))
                .param("subject", series.id())
                .query((row, index) -> new Held(
                        new Week(row.getObject("week", LocalDate.class)),
                        row.getObject("held_on", LocalDate.class),
                        MeetingStore.instant(row, "held_at"),
                        row.getString("holder"),
                        row.getString("attendees")))
                .list();
    }
}

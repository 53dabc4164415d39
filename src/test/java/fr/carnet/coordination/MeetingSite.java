package fr.carnet.coordination;

import fr.carnet.TestDay;
import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The front doors of meetings on a day of the test's own choosing, and people with real accounts. */
final class MeetingSite {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    final JdbcClient jdbc;
    final CoordinationMeetings meetings;
    final MeetingDecisions decisions;
    final MeetingViews reader;

    /** Nothing happens at the same moment as something else. */
    private int seconds;

    private LocalDate today = TestDay.TODAY;

    MeetingSite(ApplicationContext context) {
        jdbc = context.getBean(JdbcClient.class);
        var clock = new Day();
        var store = new MeetingStore(jdbc);
        var decided = new DecisionStore(jdbc);
        var figures = new MinutesQueries(jdbc, new OrderPartQueries(jdbc), decided, clock);
        var minutes = new MinutesWriter(figures, context.getBean(JsonMapper.class));
        var writable = new WritableMeetings(store, clock);
        var audit = context.getBean(AuditTrail.class);
        meetings = new CoordinationMeetings(writable, store, minutes, audit, clock);
        decisions = new MeetingDecisions(writable, decided, audit, clock);
        reader = new MeetingViews(store, figures, minutes, new HeldMeetingQueries(jdbc), clock);
    }

    /** It is a day of that week now. */
    Week on(LocalDate day) {
        today = day;
        return Week.of(day);
    }

    Viewer account(Role role, @Nullable UUID company, Set<UUID> startups, Set<UUID> incubators) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, created_at)
                values (?, 0, ?, ?, 'essai@carnet.example', ?, ?, test.now())""")
                .params(id, "p-" + id, "Essai " + role, role.name(), company)
                .update();
        return new Viewer(id, "p-" + id, "Essai " + role, role, company, startups, incubators);
    }

    Viewer buyer() {
        return account(Role.BUYER, null, Set.of(), Set.of());
    }

    UUID incubatorOf(UUID startup) {
        return jdbc.sql("select incubator_id from startup where id = ?")
                .param(startup)
                .query(UUID.class)
                .single();
    }

    private final class Day extends Clock {

        @Override
        public ZoneId getZone() {
            return PARIS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.atTime(14, 5).plusSeconds(seconds++).atZone(PARIS).toInstant();
        }
    }
}

package fr.carnet.startups;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The startups as other modules know them: where each stands on a day. */
@Service
public class Startups {

    private static final String STANDING = """
            select s.id, s.kind, s.slug, s.name, s.archived_on is not null as archived, case when s.archived_on is null then p.phase end as phase, coalesce(p.stopped, false) as stopped, p.since,
                   s.incubator_id, i.name as incubator_name, a.name as sponsor_name, a.address as sponsor_address
            from startup s
            left join incubator i on i.id = s.incubator_id
            join sponsor a on a.id = s.sponsor_id
            left join startup_phase_on(:on) p on p.startup_id = s.id
            """;

    private final JdbcClient jdbc;
    private final StartupRepository startups;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Startups(JdbcClient jdbc, StartupRepository startups, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.startups = startups;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Records a gate decision: buyers for any startup, coaches for those of their incubators.
     *
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation where a rule of the gates refuses it
     */
    @Transactional
    public void decide(StartupId id, GateDecision decision, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        Startup startup = withinReach(id, viewer.reach()).orElseThrow(NotFound::new);
        startup.decide(decision, viewer.actor(), clock.instant(), LocalDate.now(clock));
        Map<String, String> details = new LinkedHashMap<>();
        details.put("outcome", decision.outcome().name());
        if (decision.phase() != null) {
            details.put("phase", decision.phase().name());
        }
        details.put("startsOn", decision.startsOn().toString());
        auditTrail.record(viewer.actor(), "startup.decided", "startup", id.value(), startup.name(), details);
    }

    private Optional<Startup> withinReach(StartupId id, Reach reach) {
        return jdbc.sql("select s.id from startup s where s.id = :id and " + StartupKind.STARTUPS_SQL + " and "
                        + Reach.STARTUP_SQL)
                .param("id", id.value())
                .params(reach.params())
                .query(UUID.class)
                .optional()
                .flatMap(found -> startups.findById(id));
    }

    /**
     * Where a startup stands on a day, or a digital project.
     *
     * @throws NotFound where there is none of them
     */
    @Transactional(readOnly = true)
    public StartupStanding standing(StartupId id, LocalDate on) {
        return jdbc.sql(STANDING + "where s.id = :id")
                .param("on", on)
                .param("id", id.value())
                .query(Startups::standing)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The startups that an order may be issued for on that day, by name: those in a phase and not stopped. */
    @Transactional(readOnly = true)
    public List<StartupStanding> orderable(LocalDate on) {
        return jdbc.sql(
                        STANDING
                                + "where p.phase is not null and s.archived_on is null order by s.name collate \"fr-x-icu\", s.id")
                .param("on", on)
                .query(Startups::standing)
                .list();
    }

    /** The digital projects that an order may be issued for, by name: those not archived (A-2018 § 1.2). */
    @Transactional(readOnly = true)
    public List<StartupStanding> orderableProjects(LocalDate on) {
        return jdbc.sql(STANDING + "where " + StartupKind.PROJECTS_SQL
                        + " and s.archived_on is null order by s.name collate \"fr-x-icu\", s.id")
                .param("on", on)
                .query(Startups::standing)
                .list();
    }

    private static StartupStanding standing(ResultSet row, int index) throws SQLException {
        UUID incubator = row.getObject("incubator_id", UUID.class);
        return new StartupStanding(
                new StartupId(row.getObject("id", UUID.class)),
                StartupKind.valueOf(row.getString("kind")),
                row.getString("slug"),
                row.getString("name"),
                row.getBoolean("archived"),
                phase(row.getString("phase")),
                row.getBoolean("stopped"),
                row.getObject("since", LocalDate.class),
                incubator == null ? null : new IncubatorId(incubator),
                row.getString("incubator_name"),
                row.getString("sponsor_name"),
                row.getString("sponsor_address"));
    }

    private static @Nullable Phase phase(@Nullable String name) {
        return name == null ? null : Phase.valueOf(name);
    }
}

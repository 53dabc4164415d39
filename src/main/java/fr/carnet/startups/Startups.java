package fr.carnet.startups;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.Warning;
import fr.carnet.startups.GateRules.Facts;
import fr.carnet.startups.Startup.Replacement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final GateFacts facts;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Startups(JdbcClient jdbc, StartupRepository startups, GateFacts facts, AuditTrail auditTrail, Clock clock) {
        this.jdbc = jdbc;
        this.startups = startups;
        this.facts = facts;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Records a gate decision that rests on its text, and whose warnings were read.
     *
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation where a rule of the gates refuses it
     */
    @Transactional
    public void decide(StartupId id, GateDecision decision, Viewer viewer) {
        decide(id, new DecisionAct(decision, List.of(), true), viewer);
    }

    /**
     * Records a gate decision: buyers for any startup, coaches for those of their incubators.
     *
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation where a rule of the gates refuses it, or with each warning that is not confirmed
     */
    @Transactional
    public void decide(StartupId id, DecisionAct act, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        Startup startup = withinReach(id, viewer.reach()).orElseThrow(NotFound::new);
        Facts given = facts.of(id, act, viewer);
        List<Warning> warnings = startup.decide(act.decision(), given, viewer.actor(), clock.instant(), today());
        confirm(warnings, act);
        auditTrail.record(
                viewer.actor(), "startup.decided", "startup", id.value(), startup.name(), details(act, warnings));
    }

    /**
     * Corrects a wrong decision: sets it aside for good, with the reason; it stays in the history. Buyers for any startup,
     * coaches for those of their incubators.
     *
     * @param wrong the number of the decision
     * @param instead what holds in its place; null where nothing does
     * @throws NotFound where there is no such startup within reach, or no such decision
     * @throws RuleViolation {@code startup.correction.twice} where it was set aside already; where a rule of the gates refuses
     *     what is to hold instead, or with each warning of it that is not confirmed; where what was decided later would no
     *     longer hold
     */
    @Transactional
    public void correct(StartupId id, long wrong, String reason, @Nullable DecisionAct instead, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        lock(id);
        Startup startup = withinReach(id, viewer.reach()).orElseThrow(NotFound::new);
        Wrong decision = wrong(id, wrong);
        if (decision.corrected()) {
            throw new RuleViolation("startup.correction.twice");
        }
        Long right = null;
        if (instead == null) {
            startup.setAside(wrong);
        } else {
            Facts given = facts.of(id, instead, viewer);
            Replacement replacement =
                    startup.replace(wrong, instead.decision(), given, viewer.actor(), clock.instant(), today());
            confirm(replacement.warnings(), instead);
            startups.flush();
            right = replacement.decision().id();
        }
        jdbc.sql("""
                insert into decision_correction (decision_id, startup_id, instead_id, reason, recorded_by, recorded_at)
                values (:wrong, :startup, :instead, :reason, :by, :at)""")
                .param("wrong", wrong)
                .param("startup", id.value())
                .param("instead", right)
                .param("reason", reason)
                .param("by", viewer.actor().name())
                .param("at", OffsetDateTime.now(clock))
                .update();
        auditTrail.record(
                viewer.actor(),
                "startup.decision-corrected",
                "startup",
                id.value(),
                startup.name(),
                corrected(decision, reason, instead == null ? null : instead.decision()));
    }

    /** Whoever did not read a warning is told it, as what stands in the way until it is confirmed. */
    private static void confirm(List<Warning> warnings, DecisionAct act) {
        if (!act.confirmed()) {
            RuleViolation.refuse(warnings.stream()
                    .map(warning -> Refusal.of(warning.code(), warning.args().toArray()))
                    .toList());
        }
    }

    /** What the trail says of a wrong decision. */
    private record Wrong(String outcome, String phase, LocalDate startsOn, boolean corrected) {}

    private Wrong wrong(StartupId startup, long decision) {
        return jdbc.sql("""
                select d.outcome, coalesce(d.phase, '') as phase, d.starts_on,
                       exists (select 1 from decision_correction c where c.decision_id = d.id) as corrected
                from phase_decision d where d.startup_id = ? and d.id = ?""")
                .params(startup.value(), decision)
                .query(Wrong.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Lets no other decision be recorded meanwhile, nor one that was checked against what held before. */
    private void lock(StartupId startup) {
        jdbc.sql("update startup set version = version + 1 where id = ?")
                .param(startup.value())
                .update();
    }

    private static Map<String, Object> details(DecisionAct act, List<Warning> warnings) {
        GateDecision decision = act.decision();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("outcome", decision.outcome().name());
        if (decision.phase() != null) {
            details.put("phase", decision.phase().name());
        }
        details.put("startsOn", decision.startsOn().toString());
        if (!act.files().isEmpty()) {
            details.put("files", act.files().size());
        }
        if (!warnings.isEmpty()) {
            details.put("confirmed", warnings.stream().map(Warning::code).toList());
        }
        return details;
    }

    private static Map<String, Object> corrected(Wrong wrong, String reason, @Nullable GateDecision instead) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("reason", reason);
        details.put("outcome", change(wrong.outcome(), instead == null ? "" : instead.outcome()));
        details.put("phase", change(wrong.phase(), instead == null ? null : instead.phase()));
        details.put("startsOn", change(wrong.startsOn(), instead == null ? null : instead.startsOn()));
        return details;
    }

    private static Map<String, String> change(Object before, @Nullable Object after) {
        return Map.of("before", before.toString(), "after", after == null ? "" : after.toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
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

    /** Where several startups stand on a day, by name. */
    @Transactional(readOnly = true)
    public List<StartupStanding> standings(Set<StartupId> ids, LocalDate on) {
        return jdbc.sql(STANDING + "where s.id = any(:ids) order by s.name collate \"fr-x-icu\", s.id")
                .param("on", on)
                .param("ids", ids.stream().map(StartupId::value).toArray(UUID[]::new))
                .query(Startups::standing)
                .list();
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

package fr.carnet.startups.committees;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.French;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.registry.FieldChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of commitment committees: buyers plan, change and hold any; coaches those of their incubators alone
 * (A-2016 § 4.2.4; domain.md § 6, § 8).
 */
@Service
@Transactional
public class CommitteeSessions {

    private final SessionStore sessions;
    private final AgendaStore agenda;
    private final AuditTrail auditTrail;
    private final Clock clock;

    CommitteeSessions(SessionStore sessions, AgendaStore agenda, AuditTrail auditTrail, Clock clock) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** A session that the viewer may read. */
    @Transactional(readOnly = true)
    public Optional<CommitteeSession> find(SessionId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return sessions.find(id, viewer.reach());
    }

    /** The incubators that a session is about, by their ids. */
    @Transactional(readOnly = true)
    public Set<UUID> incubators(SessionId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return sessions.incubators(id);
    }

    /**
     * Plans a session; a coach does for incubators of theirs.
     *
     * @throws NotFound where an incubator is not the coach's, or not there
     * @throws RuleViolation {@code committee.incubators-missing}
     */
    public SessionId plan(SessionDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        check(details, viewer);
        SessionId id = SessionId.random();
        sessions.add(id, details, viewer.actor(), clock.instant());
        record("committee.planned", id, details.name(), details.onDay(), viewer, Map.of());
        return id;
    }

    /**
     * Changes a session that was not held.
     *
     * @throws NotFound where there is no such session within reach
     * @throws RuleViolation {@code committee.held}, {@code committee.others-too}, {@code committee.incubators-missing}, {@code
     *     committee.day-decided} where a decision is recorded, which has the session's date
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(SessionId id, long seen, SessionDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        CommitteeSession before = sessions.lock(id, viewer.reach()).orElseThrow(NotFound::new);
        SessionRules.mayChange(before);
        check(details, viewer);
        boolean decided = agenda.of(id, viewer.reach()).stream().anyMatch(AgendaItem::decided);
        boolean sameBody = before.onDay().equals(details.onDay())
                && before.name().equals(details.name())
                && before.body() == details.body();
        if (decided && !sameBody) {
            throw new RuleViolation("committee.day-decided");
        }
        if (!sessions.change(id, seen, details)) {
            throw new OptimisticLockingFailureException("session " + id.value() + " changed since revision " + seen);
        }
        CommitteeSession after = sessions.find(id, viewer.reach()).orElseThrow(NotFound::new);
        FieldChanges changes = new FieldChanges()
                .compare("on", before.onDay().toString(), details.onDay().toString())
                .compare("body", before.body().name(), details.body().name())
                .compare("name", before.name(), details.name())
                .compare("allIncubators", before.allIncubators(), details.all())
                .compare("incubators", before.incubators(), after.incubators());
        if (!changes.isEmpty()) {
            record("committee.changed", id, details.name(), details.onDay(), viewer, changes.all());
        }
    }

    /**
     * Takes a planned session off the list.
     *
     * @throws RuleViolation {@code committee.held}, {@code committee.others-too}, {@code committee.decided-already}
     */
    public void delete(SessionId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        CommitteeSession session = sessions.lock(id, viewer.reach()).orElseThrow(NotFound::new);
        SessionRules.mayChange(session);
        if (agenda.of(id, viewer.reach()).stream().anyMatch(AgendaItem::decided)) {
            throw new RuleViolation("committee.decided-already");
        }
        sessions.delete(id);
        record("committee.deleted", id, session.name(), session.onDay(), viewer, Map.of());
    }

    /**
     * Holds the session: what was decided becomes its minutes, and nothing of it changes any more.
     *
     * @param attendees who was there
     * @throws NotFound where there is no such session within reach
     * @throws RuleViolation what {@link SessionRules} refuse
     */
    public void hold(SessionId id, String attendees, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        CommitteeSession session = sessions.lock(id, viewer.reach()).orElseThrow(NotFound::new);
        List<AgendaItem> items = agenda.of(id, viewer.reach());
        List<String> undecided = items.stream()
                .filter(item -> !item.decided())
                .map(AgendaItem::name)
                .toList();
        LocalDate today = LocalDate.now(clock);
        SessionRules.mayHold(new SessionRules.Holding(session, items.size(), undecided, attendees.strip(), today));
        sessions.hold(id, attendees.strip(), viewer.actor(), clock.instant());
        record("committee.held", id, session.name(), session.onDay(), viewer, Map.of());
    }

    private void check(SessionDetails details, Viewer viewer) {
        RuleViolation.refuse(details.mistakes());
        boolean own =
                viewer.is(Role.BUYER) || !details.all() && viewer.incubators().containsAll(details.incubators());
        if (!own || !sessions.offers(details.incubators())) {
            throw new NotFound();
        }
    }

    private void record(String action, SessionId id, String name, LocalDate on, Viewer viewer, Map<String, ?> details) {
        String label = name + " · " + French.date(on);
        auditTrail.record(viewer.actor(), action, "committee", id.value(), label, details);
    }
}

package fr.carnet.startups.committees;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.Startups;
import fr.carnet.web.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agendas of committee sessions: buyers and coaches put the startups within their reach on them, say which version of the
 * product sheet is presented, and record what was decided. What is out of reach is neither shown nor touched (domain.md § 6, § 8).
 */
@Service
@Transactional
public class CommitteeAgendas {

    private final SessionStore sessions;
    private final AgendaStore agenda;
    private final Startups startups;
    private final AuditTrail auditTrail;
    private final Clock clock;

    CommitteeAgendas(SessionStore sessions, AgendaStore agenda, Startups startups, AuditTrail auditTrail, Clock clock) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.startups = startups;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The startups on the agenda that are within reach, in their order. */
    @Transactional(readOnly = true)
    public List<AgendaItem> items(SessionId session, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return agenda.of(session, viewer.reach());
    }

    /** The startups that may still be put on it. */
    @Transactional(readOnly = true)
    public List<Choice> offered(SessionId session, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return agenda.offered(session, viewer.reach());
    }

    /** The versions of their product sheets, the last ones first, by startup. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Integer>> sheets(SessionId session, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return agenda.sheets(session);
    }

    /**
     * Puts a startup at the end of the agenda, with the last version of its sheet if no committee has judged it yet.
     *
     * @throws NotFound where there is no such session or startup within reach
     * @throws RuleViolation {@code committee.held}, {@code committee.not-offered} where the session is not about it
     */
    public void add(SessionId session, String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        CommitteeSession planned = changeable(session, viewer);
        UUID startup = agenda.offered(session, slug, viewer.reach())
                .orElseThrow(() -> new RuleViolation("committee.not-offered"));
        agenda.add(session, startup);
        AgendaItem item = agenda.of(session, viewer.reach()).stream()
                .filter(one -> one.startupId().equals(startup))
                .findFirst()
                .orElseThrow(NotFound::new);
        record("committee.added", item, planned, viewer, sheet(item.sheetNumber()));
    }

    /**
     * Takes a startup off the agenda.
     *
     * @throws RuleViolation {@code committee.held}, {@code committee.decided-already}
     */
    public void remove(SessionId session, UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        CommitteeSession planned = changeable(session, viewer);
        AgendaItem item = undecided(session, id, viewer);
        agenda.remove(item.id());
        record("committee.removed", item, planned, viewer, Map.of());
    }

    /** Moves a startup one place up or down, among those within reach; nothing happens at the end of the agenda. */
    public void move(SessionId session, UUID id, boolean up, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        changeable(session, viewer);
        List<AgendaItem> items = agenda.of(session, viewer.reach());
        for (int at = 0; at < items.size(); at++) {
            int other = up ? at - 1 : at + 1;
            if (items.get(at).id().equals(id) && other >= 0 && other < items.size()) {
                agenda.swap(items.get(at), items.get(other));
            }
        }
    }

    /**
     * Says which version of the startup's product sheet is presented.
     *
     * @param number null where none is
     * @throws RuleViolation {@code committee.held}, {@code committee.decided-already}
     */
    public void present(SessionId session, UUID id, @Nullable Integer number, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        CommitteeSession planned = changeable(session, viewer);
        AgendaItem item = undecided(session, id, viewer);
        agenda.present(item, number);
        record("committee.presented", item, planned, viewer, sheet(number));
    }

    /**
     * Records what was decided on one startup, the sheet presented accepted or not: all of it, or nothing. Until the session is
     * held a decision may be corrected: the wrong one is set aside with the reason.
     *
     * @throws NotFound where there is no such row within reach
     * @throws RuleViolation {@code committee.held}, {@code committee.to-come}, what is missing in the row, and what the gates refuse
     * @throws OptimisticLockingFailureException where someone else recorded a decision since
     */
    public void decide(SessionId session, UUID id, ItemDecision typed, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        CommitteeSession held = changeable(session, viewer);
        AgendaItem item = agenda.find(session, id, viewer.reach()).orElseThrow(NotFound::new);
        RuleViolation.refuse(SessionRules.begun(held, LocalDate.now(clock)));
        RuleViolation.refuse(typed.gaps(item.sheetNumber() != null));
        if (item.recordings() != typed.seen()) {
            throw new OptimisticLockingFailureException("a decision on " + item.name() + " was recorded since");
        }
        // First, so that the gate finds the sheet accepted in the session that decides.
        agenda.judge(item, item.sheetNumber() == null ? null : typed.sheetAccepted());
        if (item.decisionId() == null) {
            startups.decide(item.startup(), typed.act(held), viewer);
        } else {
            startups.correct(item.startup(), item.decisionId(), typed.correction(), typed.act(held), viewer);
        }
        agenda.decided(item, item.startup(), viewer.actor(), clock.instant());
        Map<String, Object> details = new LinkedHashMap<>(sheet(item.sheetNumber()));
        if (item.sheetNumber() != null) {
            details.put("accepted", Boolean.TRUE.equals(typed.sheetAccepted()));
        }
        record("committee.decided", item, held, viewer, details);
    }

    private CommitteeSession changeable(SessionId session, Viewer viewer) {
        CommitteeSession found = sessions.lock(session, viewer.reach()).orElseThrow(NotFound::new);
        RuleViolation.refuse(SessionRules.changeable(found));
        return found;
    }

    private AgendaItem undecided(SessionId session, UUID id, Viewer viewer) {
        AgendaItem item = agenda.find(session, id, viewer.reach()).orElseThrow(NotFound::new);
        if (item.decided()) {
            throw new RuleViolation("committee.decided-already");
        }
        return item;
    }

    private static Map<String, Object> sheet(@Nullable Integer number) {
        return number == null ? Map.of() : Map.of("sheet", number);
    }

    private void record(
            String action, AgendaItem item, CommitteeSession session, Viewer viewer, Map<String, ?> details) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put("on", session.onDay().toString());
        auditTrail.record(viewer.actor(), action, "startup", item.startupId(), item.name(), all);
    }
}

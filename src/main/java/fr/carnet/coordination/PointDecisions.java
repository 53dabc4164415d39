package fr.carnet.coordination;

import fr.carnet.audit.AuditTrail;
import fr.carnet.coordination.DecisionStore.Found;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided in a point: carried over from week to week until it is done or abandoned (domain.md § 4). */
@Service
@Transactional
public class PointDecisions {

    private final PointLocks locks;
    private final DecisionStore decisions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    PointDecisions(PointLocks locks, DecisionStore decisions, AuditTrail auditTrail, Clock clock) {
        this.locks = locks;
        this.decisions = decisions;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @param assignee who is to do it
     * @param dueOn by when, where that was said
     * @throws RuleViolation what {@link PointRules} refuse, {@code point.decision-empty}, {@code point.decision-too-long},
     *     {@code point.decision-due-before}
     */
    public DecisionId decide(
            PointKey key, Week week, String text, String assignee, @Nullable LocalDate dueOn, Viewer viewer) {
        viewer.mustBe(key.kind().leaders());
        var locked = locks.lock(key, week, viewer);
        if (text.isBlank() || assignee.isBlank()) {
            throw new RuleViolation("point.decision-empty");
        }
        PointRules.atMost(PointRules.DECISION, text, "point.decision-too-long");
        PointRules.atMost(PointRules.ASSIGNEE, assignee, "point.decision-too-long");
        PointRules.due(dueOn, locked.point().on(LocalDate.now(clock)));
        var id = DecisionId.random();
        var point = locks.open(locked, viewer.actor());
        decisions.add(id, point, text, assignee, dueOn, viewer.actor(), clock.instant());
        record("point.decided", locked, id, text, viewer);
        return id;
    }

    /**
     * Says what became of it. Done or abandoned, this point is the last one to show it; put off, it is carried on with its new
     * date.
     *
     * @throws RuleViolation what {@link PointRules} refuse, {@code point.decision-settled}
     */
    public void settle(PointKey key, Week week, DecisionId id, Settlement settlement, Viewer viewer) {
        viewer.mustBe(key.kind().leaders());
        var locked = locks.lock(key, week, viewer);
        var decision = find(locked, id);
        if (decision.settledIn() != null) {
            if (decision.settledIn().equals(locked.point().id()) && settlement.outcome() == DecisionOutcome.DONE) {
                return;
            }
            throw new RuleViolation("point.decision-settled");
        }
        PointRules.settlement(settlement, decision.dueOn(), locked.point().on(LocalDate.now(clock)));
        var point = locks.open(locked, viewer.actor());
        if (settlement.outcome() == DecisionOutcome.DEFERRED) {
            decisions.putOff(id, point, settlement, viewer.actor(), clock.instant());
        } else {
            decisions.settle(id, point, settlement, viewer.actor(), clock.instant());
        }
        record(action(settlement.outcome()), locked, id, decision.text(), viewer);
    }

    /** What this point said of it is taken back: it is open, with its former date. */
    public void reopen(PointKey key, Week week, DecisionId id, Viewer viewer) {
        viewer.mustBe(key.kind().leaders());
        var locked = locks.lock(key, week, viewer);
        var decision = find(locked, id);
        UUID point = locked.point().id();
        if (decision.settledIn() == null) {
            if (point == null || !decisions.takeBackDeferral(id, point)) {
                return;
            }
        } else if (decision.settledIn().equals(point)) {
            decisions.unsettle(id);
        } else {
            throw new RuleViolation("point.decision-settled");
        }
        record("point.decision-reopened", locked, id, decision.text(), viewer);
    }

    /** It was noted by mistake, in this very point: it goes. One of an earlier point can only be settled. */
    public void withdraw(PointKey key, Week week, DecisionId id, Viewer viewer) {
        viewer.mustBe(key.kind().leaders());
        var locked = locks.lock(key, week, viewer);
        var decision = find(locked, id);
        if (!decision.point().equals(locked.point().id())) {
            throw new RuleViolation("point.decision-of-another");
        }
        decisions.remove(id);
        record("point.decision-withdrawn", locked, id, decision.text(), viewer);
    }

    private static String action(DecisionOutcome outcome) {
        return switch (outcome) {
            case DONE -> "point.decision-settled";
            case DEFERRED -> "point.decision-deferred";
            case ABANDONED -> "point.decision-abandoned";
        };
    }

    private Found find(PointLocks.Locked locked, DecisionId id) {
        return decisions.find(locked.subject().key(), id, locked.point().id()).orElseThrow(NotFound::new);
    }

    private void record(String action, PointLocks.Locked locked, DecisionId id, String text, Viewer viewer) {
        auditTrail.record(viewer.actor(), action, "decision", id.value(), locked.label(), Map.of("decision", text));
    }
}

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

/** The decisions of meetings, carried over from week to week until they are done or abandoned (domain.md § 4). */
@Service
@Transactional
public class MeetingDecisions {

    private final WritableMeetings writable;
    private final DecisionStore decisions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    MeetingDecisions(WritableMeetings writable, DecisionStore decisions, AuditTrail auditTrail, Clock clock) {
        this.writable = writable;
        this.decisions = decisions;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Notes a decision in the meeting of a week.
     *
     * @param assignee who is to do it
     * @param dueOn by when, where that was said
     * @throws RuleViolation what {@link MeetingRules} refuse, {@code point.decision-empty}, {@code point.decision-too-long},
     *     {@code point.decision-due-before}
     */
    public DecisionId decide(
            MeetingSeries series, Week week, String text, String assignee, @Nullable LocalDate dueOn, Viewer viewer) {
        viewer.mustBe(series.kind().leaders());
        var locked = writable.lock(series, week, viewer);
        if (text.isBlank() || assignee.isBlank()) {
            throw new RuleViolation("point.decision-empty");
        }
        MeetingRules.atMost(MeetingRules.DECISION, text, "point.decision-too-long");
        MeetingRules.atMost(MeetingRules.ASSIGNEE, assignee, "point.decision-too-long");
        MeetingRules.due(dueOn, locked.meeting().on(LocalDate.now(clock)));
        var id = DecisionId.random();
        var meeting = writable.open(locked, viewer.actor());
        decisions.add(id, meeting, text, assignee, dueOn, viewer.actor(), clock.instant());
        record("point.decided", locked, id, text, viewer);
        return id;
    }

    /**
     * Says what became of a decision. One that is done or abandoned is shown for the last time in this meeting; one that is put
     * off is carried on with its new date.
     *
     * @throws RuleViolation what {@link MeetingRules} refuse, {@code point.decision-settled}
     */
    public void settle(MeetingSeries series, Week week, DecisionId id, Settlement settlement, Viewer viewer) {
        viewer.mustBe(series.kind().leaders());
        var locked = writable.lock(series, week, viewer);
        var decision = find(locked, id);
        if (decision.settledIn() != null) {
            if (decision.settledIn().equals(locked.meeting().id()) && settlement.outcome() == DecisionOutcome.DONE) {
                return;
            }
            throw new RuleViolation("point.decision-settled");
        }
        MeetingRules.settlement(settlement, decision.dueOn(), locked.meeting().on(LocalDate.now(clock)));
        var meeting = writable.open(locked, viewer.actor());
        if (settlement.outcome() == DecisionOutcome.DEFERRED) {
            decisions.putOff(id, meeting, settlement, viewer.actor(), clock.instant());
        } else {
            decisions.settle(id, meeting, settlement, viewer.actor(), clock.instant());
        }
        record(action(settlement.outcome()), locked, id, decision.text(), viewer);
    }

    /** Takes back what this meeting said of a decision, which is open again with its former date. */
    public void reopen(MeetingSeries series, Week week, DecisionId id, Viewer viewer) {
        viewer.mustBe(series.kind().leaders());
        var locked = writable.lock(series, week, viewer);
        var decision = find(locked, id);
        UUID meeting = locked.meeting().id();
        if (decision.settledIn() == null) {
            if (meeting == null || !decisions.takeBackDeferral(id, meeting)) {
                return;
            }
        } else if (decision.settledIn().equals(meeting)) {
            decisions.unsettle(id);
        } else {
            throw new RuleViolation("point.decision-settled");
        }
        record("point.decision-reopened", locked, id, decision.text(), viewer);
    }

    /** Deletes a decision that was noted by mistake in this very meeting; one of an earlier meeting can only be settled. */
    public void withdraw(MeetingSeries series, Week week, DecisionId id, Viewer viewer) {
        viewer.mustBe(series.kind().leaders());
        var locked = writable.lock(series, week, viewer);
        var decision = find(locked, id);
        if (!decision.meeting().equals(locked.meeting().id())) {
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

    private Found find(WritableMeetings.Locked locked, DecisionId id) {
        return decisions
                .find(locked.subject().series(), id, locked.meeting().id())
                .orElseThrow(NotFound::new);
    }

    private void record(String action, WritableMeetings.Locked locked, DecisionId id, String text, Viewer viewer) {
        auditTrail.record(viewer.actor(), action, "decision", id.value(), locked.label(), Map.of("decision", text));
    }
}

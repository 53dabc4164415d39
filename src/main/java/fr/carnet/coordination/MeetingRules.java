package fr.carnet.coordination;

import fr.carnet.shared.French;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The rules of writing into a coordination meeting (domain.md § 4), each a refusal or nothing. */
final class MeetingRules {

    /** The longest note, decision, name of whoever shall do it, and list of those who attended. */
    static final int NOTE = 2000;

    static final int DECISION = 1000;
    static final int ASSIGNEE = 200;
    static final int ATTENDEES = 1000;
    static final int REASON = 500;

    private interface Rule extends BiFunction<MeetingStanding, LocalDate, Optional<Refusal>> {}

    private static final List<Rule> RULES =
            List.of(MeetingRules::notToCome, MeetingRules::notHeld, MeetingRules::notSuperseded);

    private MeetingRules() {}

    /** Why nothing may be written into this meeting any more, or yet. */
    static Optional<Refusal> refusal(MeetingStanding meeting, LocalDate today) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(meeting, today).stream())
                .findFirst();
    }

    private static Optional<Refusal> notToCome(MeetingStanding meeting, LocalDate today) {
        return refuseIf(meeting.week().monday().isAfter(today), "point.future", number(meeting.week()));
    }

    /** Minutes are kept as they were: a correction is a note in the next meeting. */
    private static Optional<Refusal> notHeld(MeetingStanding meeting, LocalDate today) {
        return refuseIf(meeting.held() != null, "point.held", number(meeting.week()));
    }

    /** Decisions are carried over forwards only. */
    private static Optional<Refusal> notSuperseded(MeetingStanding meeting, LocalDate today) {
        return refuseIf(meeting.superseded(), "point.superseded", number(meeting.week()));
    }

    /** A decision is to be done on the meeting's own day or later. */
    static void due(@Nullable LocalDate dueOn, LocalDate on) {
        if (dueOn != null && dueOn.isBefore(on)) {
            throw new RuleViolation("point.decision-due-before", French.date(on));
        }
    }

    /**
     * A decision is put off to a later date than it has and than the meeting's own day; one is abandoned for a reason.
     *
     * @throws RuleViolation {@code point.deferral-undated}, {@code -not-later}, {@code point.abandon-unexplained}
     */
    static void settlement(Settlement settlement, @Nullable LocalDate dueOn, LocalDate on) {
        atMost(REASON, settlement.reason(), "point.decision-too-long");
        if (settlement.outcome() == DecisionOutcome.ABANDONED
                && settlement.reason().isEmpty()) {
            throw new RuleViolation("point.abandon-unexplained");
        }
        if (settlement.outcome() == DecisionOutcome.DEFERRED) {
            LocalDate last = dueOn == null || dueOn.isBefore(on) ? on : dueOn;
            if (settlement.dueOn() == null) {
                throw new RuleViolation("point.deferral-undated");
            }
            if (!settlement.dueOn().isAfter(last)) {
                throw new RuleViolation("point.deferral-not-later", French.date(last));
            }
        }
    }

    /** As words: a message would write a year with a space. */
    private static String number(Week week) {
        return Integer.toString(week.number());
    }

    static void atMost(int longest, String text, String code) {
        if (text.length() > longest) {
            throw new RuleViolation(code, longest, text.length());
        }
    }

    private static Optional<Refusal> refuseIf(boolean broken, String code, Object... args) {
        return broken ? Optional.of(Refusal.of(code, args)) : Optional.empty();
    }
}

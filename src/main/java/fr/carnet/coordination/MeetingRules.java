package fr.carnet.coordination;

import fr.carnet.shared.French;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of writing into a coordination meeting (domain.md § 4), each a refusal or nothing. */
final class MeetingRules {

    /** The longest note, decision, name of whoever shall do it, and list of those who attended. */
    static final int NOTE = 2000;

    static final int DECISION = 1000;
    static final int ASSIGNEE = 200;
    static final int ATTENDEES = 1000;
    static final int REASON = 500;

    /** What decides whether one may write into a meeting. */
    private record Writing(MeetingStanding meeting, LocalDate today) {

        /** The number of the week as words: a message would write it as a figure. */
        String week() {
            return Integer.toString(meeting.week().number());
        }
    }

    private static final List<Rule<Writing>> WRITING =
            List.of(MeetingRules::notToCome, MeetingRules::notHeld, MeetingRules::notSuperseded);

    /**
     * What decides what may become of a decision.
     *
     * @param dueOn the date that the decision has
     * @param on the meeting's own day
     */
    private record Settling(Settlement settlement, @Nullable LocalDate dueOn, LocalDate on) {

        /** The day that a deferral goes beyond: the decision's date, or the meeting's own day where that is later. */
        LocalDate last() {
            return dueOn == null || dueOn.isBefore(on) ? on : dueOn;
        }

        boolean is(DecisionOutcome outcome) {
            return settlement.outcome() == outcome;
        }
    }

    private static final List<Rule<Settling>> SETTLING = List.of(
            MeetingRules::shortEnough, MeetingRules::explained, MeetingRules::dated, MeetingRules::putOffFurther);

    private MeetingRules() {}

    /** Says why nothing may be written into this meeting any more, or yet; nothing where one may write. */
    static Optional<Refusal> refusal(MeetingStanding meeting, LocalDate today) {
        return Rule.first(WRITING, new Writing(meeting, today));
    }

    private static Optional<Refusal> notToCome(Writing writing) {
        return Rule.refuseIf(
                writing.meeting().week().monday().isAfter(writing.today()), "point.future", writing.week());
    }

    /** Minutes are kept as they were: a correction is a note in the next meeting. */
    private static Optional<Refusal> notHeld(Writing writing) {
        return Rule.refuseIf(writing.meeting().held() != null, "point.held", writing.week());
    }

    /** Decisions are carried over forwards only. */
    private static Optional<Refusal> notSuperseded(Writing writing) {
        return Rule.refuseIf(writing.meeting().superseded(), "point.superseded", writing.week());
    }

    /**
     * A decision is to be done on the meeting's own day or later.
     *
     * @throws RuleViolation {@code point.decision-due-before}
     */
    static void due(@Nullable LocalDate dueOn, LocalDate on) {
        refuse(Rule.refuseIf(dueOn != null && dueOn.isBefore(on), "point.decision-due-before", French.date(on)));
    }

    /**
     * A decision is put off to a later date than it has and than the meeting's own day; one is abandoned for a reason.
     *
     * @throws RuleViolation {@code point.deferral-undated}, {@code -not-later}, {@code point.abandon-unexplained},
     *     {@code point.decision-too-long}
     */
    static void settlement(Settlement settlement, @Nullable LocalDate dueOn, LocalDate on) {
        refuse(Rule.first(SETTLING, new Settling(settlement, dueOn, on)));
    }

    private static Optional<Refusal> shortEnough(Settling settling) {
        return tooLong(REASON, settling.settlement().reason(), "point.decision-too-long");
    }

    private static Optional<Refusal> explained(Settling settling) {
        return Rule.refuseIf(
                settling.is(DecisionOutcome.ABANDONED)
                        && settling.settlement().reason().isEmpty(),
                "point.abandon-unexplained");
    }

    private static Optional<Refusal> dated(Settling settling) {
        return Rule.refuseIf(
                settling.is(DecisionOutcome.DEFERRED) && settling.settlement().dueOn() == null,
                "point.deferral-undated");
    }

    private static Optional<Refusal> putOffFurther(Settling settling) {
        LocalDate to = settling.settlement().dueOn();
        return Rule.refuseIf(
                settling.is(DecisionOutcome.DEFERRED) && to != null && !to.isAfter(settling.last()),
                "point.deferral-not-later",
                French.date(settling.last()));
    }

    /** A text of a meeting has at most so many characters; the message says how many it has. */
    static void atMost(int longest, String text, String code) {
        refuse(tooLong(longest, text, code));
    }

    private static Optional<Refusal> tooLong(int longest, String text, String code) {
        return Rule.refuseIf(text.length() > longest, code, longest, text.length());
    }

    /** Throws what is refused; nothing happens where nothing is. */
    static void refuse(Optional<Refusal> refusal) {
        RuleViolation.refuse(refusal);
    }
}

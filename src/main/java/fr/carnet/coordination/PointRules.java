package fr.carnet.coordination;

import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The rules of writing into a weekly point (domain.md § 4), each a refusal or nothing. */
final class PointRules {

    /** The longest note, decision, name of whoever shall do it, and list of those who attended. */
    static final int NOTE = 2000;

    static final int DECISION = 1000;
    static final int ASSIGNEE = 200;
    static final int ATTENDEES = 1000;

    private interface Rule extends BiFunction<PointStanding, LocalDate, Optional<RuleViolation>> {}

    private static final List<Rule> RULES =
            List.of(PointRules::notToCome, PointRules::notHeld, PointRules::notSuperseded);

    private PointRules() {}

    /** Why nothing may be written into this point any more, or yet. */
    static Optional<RuleViolation> refusal(PointStanding point, LocalDate today) {
        return RULES.stream().flatMap(rule -> rule.apply(point, today).stream()).findFirst();
    }

    private static Optional<RuleViolation> notToCome(PointStanding point, LocalDate today) {
        return refuseIf(point.week().monday().isAfter(today), "point.future", number(point.week()));
    }

    /** Minutes are kept as they were: a correction is a note in the next point. */
    private static Optional<RuleViolation> notHeld(PointStanding point, LocalDate today) {
        return refuseIf(point.held() != null, "point.held", number(point.week()));
    }

    /** Decisions are carried over forwards only. */
    private static Optional<RuleViolation> notSuperseded(PointStanding point, LocalDate today) {
        return refuseIf(point.superseded(), "point.superseded", number(point.week()));
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

    private static Optional<RuleViolation> refuseIf(boolean broken, String code, Object... args) {
        return broken ? Optional.of(new RuleViolation(code, args)) : Optional.empty();
    }
}

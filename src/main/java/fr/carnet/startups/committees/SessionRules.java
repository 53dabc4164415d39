package fr.carnet.startups.committees;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What refuses an act on a committee session (domain.md § 6), each a refusal or nothing. */
final class SessionRules {

    /** The longest list of those who attended. */
    static final int ATTENDEES = 1000;

    /**
     * What decides whether a session can be held.
     *
     * @param undecided the names of the startups without a decision
     */
    record Holding(CommitteeSession session, int agenda, List<String> undecided, String attendees, LocalDate today) {}

    private static final List<Rule<Holding>> HOLDING = List.of(
            holding -> changeable(holding.session()),
            holding -> begun(holding.session(), holding.today()),
            holding -> Rule.refuseIf(!holding.session().whole(), "committee.others-too"),
            holding -> Rule.refuseIf(holding.agenda() == 0, "committee.agenda-empty"),
            holding -> Rule.refuseIf(
                    !holding.undecided().isEmpty(), "committee.undecided", String.join(", ", holding.undecided())),
            holding -> Rule.refuseIf(
                    holding.attendees().length() > ATTENDEES,
                    "committee.attendees-too-long",
                    ATTENDEES,
                    holding.attendees().length()));

    private SessionRules() {}

    /** Minutes are kept as they were: what follows is decided in a later session, or on the startup's page. */
    static Optional<Refusal> changeable(CommitteeSession session) {
        return Rule.refuseIf(session.held(), "committee.held", session.onDay());
    }

    /** What was decided is recorded, never what may be. */
    static Optional<Refusal> begun(CommitteeSession session, LocalDate today) {
        return Rule.refuseIf(session.toCome(today), "committee.to-come", session.onDay());
    }

    /** What is said of the session itself is changed by whoever has all of it within reach. */
    static void mayChange(CommitteeSession session) {
        RuleViolation.refuse(changeable(session));
        RuleViolation.refuse(Rule.refuseIf(!session.whole(), "committee.others-too"));
    }

    static void mayHold(Holding holding) {
        RuleViolation.refuse(Rule.first(HOLDING, holding));
    }
}

package fr.carnet.startups.conformity;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an item of a startup's conformity checklist.
 *
 * @param on since when it is so; the day of the audit or the declaration where it is done
 * @param renewBy the day by which what is done is to be renewed, and what is not is expected
 * @param note what else is to be known; the reason where it does not apply
 */
public record ConformityStatement(
        ConformityState state,
        @Nullable LocalDate on,
        @Nullable LocalDate renewBy,
        String note) {

    /** What is said of an item of which nobody said anything. */
    public static final ConformityStatement NOTHING =
            new ConformityStatement(ConformityState.NOT_BEGUN, null, null, "");

    /** A statement, the day on which it is made, and how many recommendations of the item are open. */
    private record Case(ConformityStatement said, LocalDate today, long open) {}

    private static final List<Rule<Case>> RULES = List.of(
            ConformityStatement::isDoneOnADay,
            ConformityStatement::isNotToCome,
            ConformityStatement::saysWhyItDoesNotApply,
            ConformityStatement::isRenewedLater,
            ConformityStatement::leavesNoRecommendationOpen);

    /**
     * All that is wrong with it.
     *
     * @param open how many recommendations of the item are not closed
     */
    List<Refusal> mistakes(LocalDate today, long open) {
        return Rule.all(RULES, new Case(this, today, open));
    }

    private static Optional<Refusal> isDoneOnADay(Case given) {
        return Rule.refuseIf(
                given.said.state == ConformityState.DONE && given.said.on == null, "conformity.date-missing");
    }

    private static Optional<Refusal> isNotToCome(Case given) {
        LocalDate on = given.said.on;
        return on != null && on.isAfter(given.today)
                ? Optional.of(Refusal.of("conformity.in-the-future", on))
                : Optional.empty();
    }

    private static Optional<Refusal> saysWhyItDoesNotApply(Case given) {
        return Rule.refuseIf(
                given.said.state == ConformityState.NOT_APPLICABLE && given.said.note.isBlank(),
                "conformity.reason-missing");
    }

    private static Optional<Refusal> isRenewedLater(Case given) {
        ConformityStatement said = given.said;
        if (said.renewBy == null) {
            return Optional.empty();
        }
        if (said.state == ConformityState.NOT_APPLICABLE) {
            return Optional.of(Refusal.of("conformity.renewal-of-nothing"));
        }
        return said.state == ConformityState.DONE && said.on != null && !said.renewBy.isAfter(said.on)
                ? Optional.of(Refusal.of("conformity.renewal-not-later", said.on))
                : Optional.empty();
    }

    private static Optional<Refusal> leavesNoRecommendationOpen(Case given) {
        return Rule.refuseIf(
                given.said.state == ConformityState.NOT_APPLICABLE && given.open > 0,
                "conformity.recommendations-open",
                given.open);
    }
}

package fr.carnet.portfolio.opinions;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an opinion says; a draft may leave out all but the incubator and the project.
 *
 * @param sponsor the administration that would carry the project
 * @param givenOn the day of the opinion
 * @param author who gives it
 */
public record OpinionDetails(
        UUID incubator,
        String project,
        String sponsor,
        String problem,
        @Nullable Verdict verdict,
        String reasons,
        String recommendations,
        @Nullable LocalDate givenOn,
        String author) {

    private static final List<Rule<OpinionDetails>> WHOLE = List.of(
            given -> Rule.refuseIf(given.sponsor.isBlank(), "opinion.sponsor-missing"),
            given -> Rule.refuseIf(given.problem.isBlank(), "opinion.problem-missing"),
            given -> Rule.refuseIf(given.verdict == null, "opinion.verdict-missing"),
            given -> Rule.refuseIf(given.reasons.isBlank(), "opinion.reasons-missing"),
            given -> Rule.refuseIf(given.givenOn == null, "opinion.date-missing"),
            given -> Rule.refuseIf(given.author.isBlank(), "opinion.author-missing"));

    public OpinionDetails {
        project = PlainText.line(project);
        sponsor = PlainText.line(sponsor);
        author = PlainText.line(author);
        problem = problem.strip();
        reasons = reasons.strip();
        recommendations = recommendations.strip();
    }

    /** What keeps it from being frozen, or nothing. */
    public List<Refusal> missing() {
        return Rule.all(WHOLE, this);
    }
}

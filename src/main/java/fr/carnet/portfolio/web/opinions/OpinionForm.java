package fr.carnet.portfolio.web.opinions;

import fr.carnet.people.Viewer;
import fr.carnet.portfolio.opinions.Opinion;
import fr.carnet.portfolio.opinions.OpinionDetails;
import fr.carnet.portfolio.opinions.Verdict;
import fr.carnet.shared.FrenchInput;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opinion as it is typed. @param seen the revision that was read */
record OpinionForm(
        @NotNull @Nullable UUID incubator,
        @NotBlank @Size(max = 200) @Nullable String project,
        @Size(max = 200) @Nullable String sponsor,
        @Size(max = 4000) @Nullable String problem,
        @Nullable Verdict verdict,
        @Size(max = 4000) @Nullable String reasons,
        @Size(max = 4000) @Nullable String recommendations,
        @Nullable LocalDate givenOn,
        @Size(max = 200) @Nullable String author,
        int seen) {

    static OpinionForm blank(LocalDate today, Viewer viewer) {
        return new OpinionForm(null, null, null, null, null, null, null, today, viewer.displayName(), 0);
    }

    static OpinionForm of(Opinion opinion) {
        OpinionDetails details = opinion.details();
        return new OpinionForm(
                details.incubator(),
                details.project(),
                details.sponsor(),
                details.problem(),
                details.verdict(),
                details.reasons(),
                details.recommendations(),
                details.givenOn(),
                details.author(),
                opinion.revision());
    }

    /** Only once the form has no error. */
    OpinionDetails details() {
        return new OpinionDetails(
                Objects.requireNonNull(incubator),
                FrenchInput.words(project),
                FrenchInput.words(sponsor),
                FrenchInput.words(problem),
                verdict,
                FrenchInput.words(reasons),
                FrenchInput.words(recommendations),
                givenOn,
                FrenchInput.words(author));
    }
}

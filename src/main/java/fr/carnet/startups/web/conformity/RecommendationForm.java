package fr.carnet.startups.web.conformity;

import fr.carnet.shared.FrenchInput;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.RecommendationDetails;
import fr.carnet.startups.conformity.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A recommendation as it is typed. @param seen the revision that was read */
record RecommendationForm(
        @NotNull @Nullable ConformityItem item,
        @NotBlank @Size(max = 2000) @Nullable String text,
        @NotNull @Nullable Severity severity,
        @NotNull @Nullable LocalDate dueOn,
        @Size(max = 200) @Nullable String assignee,
        long seen) {

    static RecommendationForm about(@Nullable ConformityItem item) {
        return new RecommendationForm(item, null, null, null, null, 0);
    }

    static RecommendationForm of(RecommendationRow row) {
        return new RecommendationForm(
                row.item(), row.text(), row.severity(), row.dueOn(), row.assignee(), row.version());
    }

    /** Only once the form has no error. */
    RecommendationDetails details() {
        return new RecommendationDetails(
                Objects.requireNonNull(item),
                FrenchInput.words(text),
                Objects.requireNonNull(severity),
                Objects.requireNonNull(dueOn),
                FrenchInput.words(assignee));
    }
}

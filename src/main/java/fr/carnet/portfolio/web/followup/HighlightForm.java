package fr.carnet.portfolio.web.followup;

import fr.carnet.portfolio.followup.Highlights;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of an incubator, as it is typed.
 *
 * @param seen the revision that was read
 * @param incubateur the incubators of the follow-up that one goes back to
 */
record HighlightForm(
        @Size(max = Highlights.LONGEST) @Nullable String text,
        int seen,
        @Nullable List<String> incubateur) {}

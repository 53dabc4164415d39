package fr.carnet.startups.web.indicators;

import fr.carnet.shared.FrenchInput;
import fr.carnet.startups.indicators.IndicatorValue;
import fr.carnet.startups.web.indicators.IndicatorQueries.ValueLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value as it is typed. */
record ValueForm(
        @NotNull @Nullable LocalDate day,
        @NotNull @Nullable BigDecimal value,

        @Size(max = IndicatorValue.LONGEST_COMMENT) @Nullable
        String comment,

        long seen) {

    static ValueForm blank() {
        return new ValueForm(null, null, null, 0);
    }

    static ValueForm of(ValueLine kept) {
        return new ValueForm(kept.day(), kept.value(), kept.comment(), kept.seen());
    }

    /** Only once the form has no error. */
    IndicatorValue said() {
        return new IndicatorValue(
                Objects.requireNonNull(day), Objects.requireNonNull(value), FrenchInput.words(comment));
    }

    /** The same of the day that is corrected, whatever the form says of it. */
    ValueForm of(LocalDate corrected) {
        return new ValueForm(corrected, value, comment, seen);
    }
}

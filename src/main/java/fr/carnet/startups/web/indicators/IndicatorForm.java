package fr.carnet.startups.web.indicators;

import fr.carnet.shared.FrenchInput;
import fr.carnet.startups.indicators.IndicatorAim;
import fr.carnet.startups.indicators.IndicatorDetails;
import fr.carnet.startups.indicators.IndicatorKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An indicator as it is typed. */
record IndicatorForm(
        @NotNull @Nullable IndicatorKind kind,
        @NotBlank @Size(max = 200) @Nullable String name,
        @NotBlank @Size(max = 50) @Nullable String unit,
        @NotNull @Nullable IndicatorAim aim,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        long seen) {

    static IndicatorForm blank() {
        return new IndicatorForm(null, null, null, IndicatorAim.RISE, null, null, 0);
    }

    static IndicatorForm of(IndicatorSheet kept) {
        return new IndicatorForm(
                kept.kind(), kept.name(), kept.unit(), kept.aim(), kept.target(), kept.targetOn(), kept.version());
    }

    /** Only once the form has no error. */
    IndicatorDetails details() {
        return new IndicatorDetails(
                Objects.requireNonNull(kind),
                FrenchInput.words(name),
                FrenchInput.words(unit),
                Objects.requireNonNull(aim),
                target,
                targetOn);
    }
}

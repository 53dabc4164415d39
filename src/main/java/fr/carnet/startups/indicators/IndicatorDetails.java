package fr.carnet.startups.indicators;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an indicator.
 *
 * @param unit what its values count; {@code %} for a share
 * @param target the value to be reached, or null
 * @param targetOn by when, or null
 */
public record IndicatorDetails(
        IndicatorKind kind,
        String name,
        String unit,
        IndicatorAim aim,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn) {

    public IndicatorDetails {
        name = PlainText.line(name);
        unit = PlainText.line(unit);
        target = target == null ? null : Figures.plain(target);
    }

    /** What is wrong: {@code indicator.target-missing} for a date without target, {@code indicator.figure-…}. */
    public List<Refusal> mistakes() {
        var mistakes = new ArrayList<Refusal>();
        if (target == null && targetOn != null) {
            mistakes.add(Refusal.of("indicator.target-missing"));
        }
        if (target != null) {
            mistakes.addAll(Figures.mistakes(target));
        }
        return mistakes;
    }
}

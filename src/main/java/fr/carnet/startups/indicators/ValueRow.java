package fr.carnet.startups.indicators;

import fr.carnet.shared.Refusal;
import fr.carnet.startups.indicators.ValueStore.Cell;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do with a row of its file.
 *
 * @param written the row, as it is written in the file
 * @param startup the name of the startup that it stands for; what is written where it stands for none
 * @param indicator the name of the indicator, likewise
 * @param before the value that its day has, or null
 * @param after the value that its day would have, or null where the row is refused
 * @param refusal why nothing of it is taken, or null
 */
public record ValueRow(
        FileValue written,
        ValueOutcome outcome,
        String startup,
        String indicator,
        @Nullable Cell cell,
        @Nullable IndicatorValue before,
        @Nullable IndicatorValue after,
        @Nullable Refusal refusal) {

    /** A row of which nothing is taken. */
    static ValueRow refused(FileValue written, String startup, String indicator, Refusal refusal) {
        return new ValueRow(written, ValueOutcome.REFUSED, startup, indicator, null, null, null, refusal);
    }

    /** Where the value of a row that is not refused goes. */
    Cell place() {
        return Objects.requireNonNull(cell);
    }

    /** The value of a row that is not refused. */
    IndicatorValue value() {
        return Objects.requireNonNull(after);
    }

    /** The same text for whoever sees the same. */
    String seen() {
        return written.line() + "\u0000" + outcome + "\u0000" + cell + "\u0000" + before + "\u0000" + after;
    }
}

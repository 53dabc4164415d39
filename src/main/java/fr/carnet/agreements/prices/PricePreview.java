package fr.carnet.agreements.prices;

import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The preview says what an uploaded price schedule would do, row by row, against the prices of this moment. */
public record PricePreview(UUID id, String fileName, List<Row> rows) {

    /** What importing a row would do. */
    public enum RowOutcome {
        NEW,
        CHANGED,
        UNCHANGED,
        IGNORED,
        REFUSED
    }

    /**
     * One row.
     *
     * @param before the price in force on its date, where there is one
     * @param after the price it gives, where it can be read
     * @param refusal why it is refused
     */
    public record Row(
            PriceLine line,
            RowOutcome outcome,
            @Nullable Money before,
            @Nullable Money after,
            @Nullable LocalDate from,
            @Nullable Refusal refusal) {}

    public long count(RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public long written() {
        return count(RowOutcome.NEW) + count(RowOutcome.CHANGED);
    }

    public boolean refused() {
        return count(RowOutcome.REFUSED) > 0;
    }

    /** A fingerprint of the outcomes of all rows, by which a confirmation is known to be of what was shown. */
    public String seen() {
        var text = new StringBuilder();
        for (var row : rows) {
            var before = row.before();
            text.append(row.line().line())
                    .append(row.outcome())
                    .append(before == null ? "" : before.amount())
                    .append(';');
        }
        return Integer.toHexString(text.toString().hashCode());
    }
}

package fr.carnet.tracking.web.estimates;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.estimates.RemainingEstimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The estimates as they were sent: {@code l.0} says which line it is, which estimate was shown and what remains by it,
 * {@code v.0} what was typed, {@code ok.0} that what was shown still holds, {@code m.0} the comment.
 */
record EstimateForm(List<Row> rows) {

    /**
     * A line as it was filled in.
     *
     * @param shown what remained by the estimate that was shown, or null where there was none
     * @param text what was typed
     * @param holds whether what was shown was confirmed
     */
    record Row(UUID line, long seen, @Nullable BigDecimal shown, String text, boolean holds, String comment) {

        boolean filled() {
            return !text.isBlank() || holds;
        }

        /**
         * @throws RuleViolation {@code estimate.number}, {@code estimate.quantity}, {@code days.quarter}
         */
        RemainingEstimate read() {
            return new RemainingEstimate(new OrderLineId(line), seen, new ManDays(figure()), comment);
        }

        private BigDecimal figure() {
            if (text.isBlank() && shown != null) {
                return shown;
            }
            return FrenchInput.number(text).orElseThrow(() -> new RuleViolation("estimate.number", text));
        }
    }

    static EstimateForm of(MultiValueMap<String, String> sent) {
        var rows = new ArrayList<Row>();
        for (int at = 0; ; at++) {
            String line = sent.getFirst("l." + at);
            if (line == null) {
                return new EstimateForm(rows);
            }
            String[] parts = line.split(";", -1);
            if (parts.length != 3) {
                throw new NotFound();
            }
            try {
                rows.add(new Row(
                        UUID.fromString(parts[0]),
                        Long.parseLong(parts[1]),
                        parts[2].isEmpty() ? null : new BigDecimal(parts[2]),
                        Objects.requireNonNullElse(sent.getFirst("v." + at), ""),
                        sent.containsKey("ok." + at),
                        Objects.requireNonNullElse(sent.getFirst("m." + at), "")));
            } catch (IllegalArgumentException nonsense) {
                throw new NotFound();
            }
        }
    }

    /** What {@code l.0} holds. */
    static String key(LineProgress line) {
        BigDecimal remaining = line.days().remaining();
        return line.id() + ";" + line.estimateId() + ";" + (remaining == null ? "" : remaining.toPlainString());
    }

    /** The estimates that were given; those that cannot be read get their reason in {@code unreadable}. */
    Map<UUID, RemainingEstimate> estimates(Map<UUID, Refusal> unreadable) {
        var estimates = new LinkedHashMap<UUID, RemainingEstimate>();
        rows.stream().filter(Row::filled).forEach(row -> {
            try {
                estimates.put(row.line(), row.read());
            } catch (RuleViolation reason) {
                unreadable.put(row.line(), reason.refusal());
            }
        });
        return estimates;
    }

    Optional<Row> row(UUID line) {
        return rows.stream().filter(row -> row.line().equals(line)).findFirst();
    }
}

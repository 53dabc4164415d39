package fr.carnet.orders.document;

import fr.carnet.orders.mentions.Mentions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The difference is what one version of an order changes of the version before it, line by line, old and new (domain.md § 3).
 *
 * @param totals empty for those who may not see amounts, as each line's amounts are null
 */
public record OrderDifference(List<Line> lines, List<Mention> mentions, Days days, List<Total> totals) {

    /**
     * A line that was changed or added; of a line that was added, what it was before is null.
     *
     * @param daysAfter null for a flat unit
     * @param amountAfter excl. VAT
     */
    public record Line(
            String code,
            String title,
            @Nullable BigDecimal quantityBefore,
            BigDecimal quantityAfter,
            @Nullable BigDecimal daysBefore,
            @Nullable BigDecimal daysAfter,
            @Nullable BigDecimal amountBefore,
            @Nullable BigDecimal amountAfter) {

        public boolean isAdded() {
            return quantityBefore == null;
        }

        private Line withoutAmounts() {
            return new Line(code, title, quantityBefore, quantityAfter, daysBefore, daysAfter, null, null);
        }
    }

    /** @param name a message code: {@code OrderMention.startsOn} */
    public record Mention(
            String name, @Nullable Object before, @Nullable Object after) {

        public boolean isDate() {
            return before instanceof LocalDate || after instanceof LocalDate;
        }

        private boolean isChanged() {
            return !Objects.equals(before, after);
        }

        private boolean isBilling() {
            return name.startsWith("OrderMention.billing");
        }
    }

    /** Man-days in all. */
    public record Days(BigDecimal before, BigDecimal after) {

        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    /** @param name a message code: {@code OrderTotal.exclVat} */
    public record Total(String name, BigDecimal before, BigDecimal after) {

        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    public OrderDifference {
        lines = List.copyOf(lines);
        mentions = List.copyOf(mentions);
        totals = List.copyOf(totals);
    }

    public static OrderDifference between(OrderDocument before, OrderDocument after) {
        return new OrderDifference(
                after.lines().stream()
                        .flatMap(line -> line(before, line).stream())
                        .toList(),
                mentions(before.mentions(), after.mentions()),
                new Days(before.totalDays(), after.totalDays()),
                List.of(
                        new Total("OrderTotal.exclVat", before.totalExclVat(), after.totalExclVat()),
                        new Total("OrderTotal.vat", before.totalVat(), after.totalVat()),
                        new Total("OrderTotal.inclVat", before.totalInclVat(), after.totalInclVat())));
    }

    /** The same for those who see days only. */
    public OrderDifference withoutAmounts() {
        return new OrderDifference(
                lines.stream().map(Line::withoutAmounts).toList(),
                mentions.stream().filter(mention -> !mention.isBilling()).toList(),
                days,
                List.of());
    }

    private static Optional<Line> line(OrderDocument before, OrderDocument.Line after) {
        var was = before.lines().stream()
                .filter(line -> line.code().equals(after.code()))
                .findFirst();
        if (was.isEmpty()) {
            return Optional.of(new Line(
                    after.code(), after.title(), null, after.quantity(), null, after.days(), null, after.amount()));
        }
        return was.filter(line -> line.quantity().compareTo(after.quantity()) != 0)
                .map(line -> new Line(
                        after.code(),
                        after.title(),
                        line.quantity(),
                        after.quantity(),
                        line.days(),
                        after.days(),
                        line.amount(),
                        after.amount()));
    }

    private static List<Mention> mentions(Mentions before, Mentions after) {
        var changes = new ArrayList<Mention>();
        change(changes, "startsOn", before, after, Mentions::startsOn);
        change(changes, "endsOn", before, after, Mentions::endsOn);
        change(changes, "beneficiary", before, after, Mentions::beneficiary);
        change(changes, "beneficiaryAddress", before, after, Mentions::beneficiaryAddress);
        change(changes, "placeOfWork", before, after, Mentions::placeOfWork);
        change(changes, "billingSiret", before, after, Mentions::billingSiret);
        change(changes, "billingService", before, after, Mentions::billingService);
        change(changes, "billingCommitment", before, after, Mentions::billingCommitment);
        return changes;
    }

    private static void change(
            List<Mention> changes,
            String name,
            Mentions before,
            Mentions after,
            Function<Mentions, @Nullable Object> part) {
        var mention = new Mention("OrderMention." + name, part.apply(before), part.apply(after));
        if (mention.isChanged()) {
            changes.add(mention);
        }
    }
}

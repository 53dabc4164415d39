package fr.carnet.agreements.prices;

import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the prices of one unit for one award, and the days on which one of them went into a contract. It decides whether a new
 * price may begin on a day: it never changes the price at which an order was issued.
 */
final class PriceHistory {

    /** What writing a price would change. */
    enum Effect {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * @param before the price that was in force on the day, or null
     */
    record Verdict(Effect effect, @Nullable Money before) {}

    private final NavigableMap<LocalDate, Money> prices;
    private final NavigableSet<LocalDate> frozen;

    PriceHistory(Map<LocalDate, Money> prices, Iterable<LocalDate> frozen) {
        this.prices = new TreeMap<>(prices);
        this.frozen = new TreeSet<>();
        frozen.forEach(this.frozen::add);
    }

    /**
     * Tells what writing this price would change.
     *
     * @throws RuleViolation {@code price.frozen} where an order was issued at the price that it would rewrite
     */
    Verdict judge(LocalDate from, Money amount) {
        var current = prices.floorEntry(from);
        if (current != null && current.getValue().equals(amount)) {
            return new Verdict(Effect.UNCHANGED, amount);
        }
        mustBeFree(from);
        return current == null ? new Verdict(Effect.NEW, null) : new Verdict(Effect.CHANGED, current.getValue());
    }

    /** Adds the price, so that the next rows of the same file are judged with it. */
    void accept(LocalDate from, Money amount) {
        prices.put(from, amount);
    }

    boolean holds(LocalDate from) {
        return prices.containsKey(from);
    }

    /**
     * @throws RuleViolation {@code price.frozen} where an order was issued between that day and the next price
     */
    void mustBeFree(LocalDate from) {
        var day = frozen.ceiling(from);
        var next = prices.higherKey(from);
        if (day != null && (next == null || day.isBefore(next))) {
            var last = next == null ? frozen.last() : frozen.lower(next);
            throw new RuleViolation("price.frozen", from, last == null ? day : last);
        }
    }
}

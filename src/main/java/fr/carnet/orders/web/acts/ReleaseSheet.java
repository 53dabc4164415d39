package fr.carnet.orders.web.acts;

import fr.carnet.orders.LineDeliveries.Delivery;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheet shows what ending an order now would give back, line by line. */
record ReleaseSheet(
        PurchaseOrder order, List<Line> lines, @Nullable Money flat) {

    /** @param delivery what was delivered of it, where anything is expected */
    record Line(OrderLine line, @Nullable Delivery delivery) {

        public boolean isFlat() {
            return line.days().isEmpty();
        }

        public String field() {
            return ReleaseForm.field(line);
        }
    }

    /** @param typed what the flat lines give back; null before all of it was typed */
    static ReleaseSheet of(
            PurchaseOrder order, Map<OrderLineId, Delivery> deliveries, @Nullable Map<OrderLineId, Money> typed) {
        var lines = order.lines().stream()
                .sorted(java.util.Comparator.comparingInt(OrderLine::position))
                .map(line -> new Line(line, deliveries.get(line.id())))
                .toList();
        boolean known = lines.stream().noneMatch(Line::isFlat) || typed != null;
        Money flat = typed == null ? Money.ZERO : typed.values().stream().reduce(Money.ZERO, Money::plus);
        return new ReleaseSheet(order, lines, known ? flat : null);
    }

    public boolean hasFlat() {
        return lines.stream().anyMatch(Line::isFlat);
    }

    public ManDays days() {
        return lines.stream().map(line -> line.line.balance()).reduce(ManDays.ZERO, ManDays::plus);
    }

    /** What the days not worked are worth, excl. VAT. */
    public Money worth() {
        return lines.stream()
                .filter(line -> !line.isFlat())
                .map(line -> line.line.left())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Excl. VAT; null before the flat amounts were typed. */
    public @Nullable Money total() {
        return flat == null ? null : worth().plus(flat);
    }

    /** What the order commits afterwards, excl. VAT. */
    public @Nullable Money committed() {
        Money total = total();
        return total == null ? null : order.totals().exclVat().minus(total);
    }
}

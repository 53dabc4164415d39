package fr.carnet.orders.web.list;

import fr.carnet.shared.DayFigures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row is a line of an order in an export.
 *
 * @param days null for a flat unit, which no day is logged against
 * @param price for those who may see amounts, otherwise null: not selected
 */
record OrderLineRow(
        OrderRow order,
        String code,
        String title,
        BigDecimal quantity,
        @Nullable DayFigures days,
        @Nullable Price price) {

    /** Excl. VAT. */
    record Price(BigDecimal unitPrice, BigDecimal amount) {}

    /** What is still to be worked, null for a flat unit; nothing of an order that commits nothing. */
    public @Nullable BigDecimal balance() {
        return days == null ? null : order.balance(days);
    }

    public @Nullable BigDecimal unitPrice() {
        return price == null ? null : price.unitPrice;
    }

    public @Nullable BigDecimal amount() {
        return price == null ? null : price.amount;
    }
}

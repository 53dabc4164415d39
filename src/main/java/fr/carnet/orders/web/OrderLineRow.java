package fr.carnet.orders.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order in an export.
 *
 * @param days null for a flat unit
 * @param price for those who may see amounts, otherwise null: not selected
 */
record OrderLineRow(
        OrderRow order,
        String code,
        String title,
        BigDecimal quantity,
        @Nullable BigDecimal days,
        BigDecimal consumed,
        BigDecimal released,
        @Nullable Price price) {

    /** Excl. VAT. */
    record Price(BigDecimal unitPrice, BigDecimal amount) {}

    public @Nullable BigDecimal balance() {
        return days == null ? null : days.subtract(consumed).subtract(released);
    }

    public @Nullable BigDecimal unitPrice() {
        return price == null ? null : price.unitPrice;
    }

    public @Nullable BigDecimal amount() {
        return price == null ? null : price.amount;
    }
}

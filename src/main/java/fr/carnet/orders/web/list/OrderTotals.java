package fr.carnet.orders.web.list;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals say what all that is filtered comes to. Drafts commit nothing, a cancelled or refused order no longer does, and a
 * draft given up never did: each stands apart.
 *
 * @param released what issued orders gave back when they ended early
 */
record OrderTotals(Part issued, Part released, Part drafted, Part cancelled, Part refused, Part abandoned) {

    /** Orders, their man-days and, for those who may see amounts, their amount excl. VAT. */
    record Part(long orders, BigDecimal days, @Nullable BigDecimal amount) {

        Part less(Part other) {
            return new Part(
                    orders - other.orders,
                    days.subtract(other.days),
                    amount == null || other.amount == null ? null : amount.subtract(other.amount));
        }
    }

    /** What issued orders commit: issued and amended, less released. */
    public Part committed() {
        return issued.less(released);
    }

    public long orders() {
        return issued.orders + drafted.orders + cancelled.orders + refused.orders + abandoned.orders;
    }
}

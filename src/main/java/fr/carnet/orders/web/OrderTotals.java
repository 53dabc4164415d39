package fr.carnet.orders.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What all that is filtered comes to. Drafts commit nothing, a cancelled order no longer does, and a draft given up
 * never did: each stands apart.
 *
 * @param released what issued orders gave back when they ended early
 */
record OrderTotals(Part issued, Part released, Part drafted, Part cancelled, Part abandoned) {

    /** Orders, their man-days and, for those who may see amounts, their amount excl. VAT. */
    record Part(long orders, BigDecimal days, @Nullable BigDecimal amount) {}

    /** What issued orders commit: issued and amended, less released. */
    public Part committed() {
        return new Part(
                issued.orders,
                issued.days.subtract(released.days),
                issued.amount == null || released.amount == null ? null : issued.amount.subtract(released.amount));
    }

    public long orders() {
        return issued.orders + drafted.orders + cancelled.orders + abandoned.orders;
    }
}

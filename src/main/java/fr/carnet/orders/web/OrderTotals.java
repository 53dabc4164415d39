package fr.carnet.orders.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What all that is filtered comes to. Drafts commit nothing, a cancelled order no longer does, and a draft given up
 * never did: each stands apart.
 */
record OrderTotals(Part issued, Part drafted, Part cancelled, Part abandoned) {

    /** Orders, their man-days and, for those who may see amounts, their amount excl. VAT. */
    record Part(long orders, BigDecimal days, @Nullable BigDecimal amount) {}

    public long orders() {
        return issued.orders + drafted.orders + cancelled.orders + abandoned.orders;
    }
}

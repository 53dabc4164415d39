package fr.carnet.agreements.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement's orders within a viewer's reach.
 *
 * @param drafts what is being prepared: never committed, and shown to buyers only
 */
record OrdersOfAgreement(List<Year> years, @Nullable BigDecimal drafts) {

    /**
     * The orders numbered in a year, cancelled ones left out.
     *
     * @param amount excl. VAT; null for who sees none
     */
    record Year(
            int year,
            long orders,
            BigDecimal days,
            @Nullable BigDecimal amount) {}

    /** What is committed: issued orders, excl. VAT. */
    public BigDecimal committed() {
        var sum = BigDecimal.ZERO;
        for (var year : years) {
            if (year.amount() != null) {
                sum = sum.add(year.amount());
            }
        }
        return sum;
    }
}

package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.AgreementOrders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an agreement's orders within a viewer's reach come to.
 *
 * @param drafts the orders in preparation, which commit nothing and are shown to buyers only
 */
record OrdersOfAgreement(
        List<AgreementOrders.Year> years, @Nullable BigDecimal drafts) {

    /** Whether none was issued, and none in preparation has an amount. */
    boolean none() {
        return years.isEmpty() && (drafts == null || drafts.signum() == 0);
    }

    /** What issued orders come to with their amendments, excl. VAT. */
    public BigDecimal ordered() {
        return sum(AgreementOrders.Year::amount);
    }

    /** What ended orders gave back. */
    public BigDecimal released() {
        return sum(AgreementOrders.Year::released);
    }

    /** What is committed: the amount ordered, less what ended orders gave back. */
    public BigDecimal committed() {
        return ordered().subtract(released());
    }

    /** The share of a maximum that is committed, in percent. */
    public BigDecimal share(BigDecimal maximum) {
        return committed().multiply(BigDecimal.valueOf(100)).divide(maximum, 1, RoundingMode.HALF_UP);
    }

    private BigDecimal sum(Function<AgreementOrders.Year, @Nullable BigDecimal> figure) {
        var sum = BigDecimal.ZERO;
        for (var year : years) {
            var amount = figure.apply(year);
            sum = amount == null ? sum : sum.add(amount);
        }
        return sum;
    }
}

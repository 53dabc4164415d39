package fr.carnet.agreements.terms;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The limits are the least and the most that an agreement's orders may come to, excl. VAT; null where the contract sets none,
 * never zero (A-2016 § 2.3).
 */
@Embeddable
public record AmountLimits(
        @Nullable BigDecimal minimumAmount, @Nullable BigDecimal maximumAmount) {

    public AmountLimits {
        minimumAmount = cents(minimumAmount);
        maximumAmount = cents(maximumAmount);
    }

    static final AmountLimits NONE = new AmountLimits(null, null);

    /** From that day on, a framework agreement must have a maximum (code de la commande publique, art. R. 2162-4). */
    private static final LocalDate MAXIMUM_MANDATORY = LocalDate.of(2022, 1, 1);

    /**
     * Whether the agreement has no maximum although the law asks for one. It is a warning, not a refusal, as the contract is
     * signed.
     */
    public static boolean lacksMaximum(boolean withoutMaximum, LocalDate notifiedOn) {
        return withoutMaximum && !notifiedOn.isBefore(MAXIMUM_MANDATORY);
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }
}

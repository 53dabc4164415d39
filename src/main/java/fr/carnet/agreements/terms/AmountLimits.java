package fr.carnet.agreements.terms;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an agreement may come to, excl. VAT; null is "sans minimum", "sans maximum", never a zero (A-2016 § 2.3). */
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

    /** Is a maximum lacking that the law asks for? A warning, not a refusal: the contract says what it says. */
    public static boolean lacksMaximum(boolean withoutMaximum, LocalDate notifiedOn) {
        return withoutMaximum && !notifiedOn.isBefore(MAXIMUM_MANDATORY);
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }
}

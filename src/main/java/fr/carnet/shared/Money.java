package fr.carnet.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in euros, to the cent, rounded half-up (domain.md § 3). */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** This amount times a quantity, rounded to the cent. */
    public Money times(BigDecimal quantity) {
        return new Money(amount.multiply(quantity));
    }

    /** The tax on this amount at a rate in percent, rounded to the cent. */
    public Money tax(BigDecimal percent) {
        return new Money(amount.multiply(percent).movePointLeft(2));
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}

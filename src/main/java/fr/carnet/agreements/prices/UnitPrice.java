package fr.carnet.agreements.prices;

import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.Money;
import fr.carnet.shared.PlainText;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A unit price excl. VAT is above zero and exact to the cent. An amount with more decimals is refused, not rounded. */
public record UnitPrice(Money amount) {

    private static final BigDecimal TOO_MUCH = new BigDecimal("10000000000");
    private static final Pattern NOT_OF_A_PRICE = Pattern.compile("[^0-9 .,+\\u2212€-]");

    /**
     * @throws RuleViolation {@code price.positive}, {@code price.cents} or {@code price.too-large}
     */
    public static UnitPrice of(BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new RuleViolation("price.positive");
        }
        if (amount.scale() > 2) {
            throw new RuleViolation("price.cents");
        }
        if (amount.compareTo(TOO_MUCH) >= 0) {
            throw new RuleViolation("price.too-large");
        }
        return new UnitPrice(new Money(amount));
    }

    /**
     * Reads a price as it is typed: {@code 1 250,25}, {@code 1250.25}, {@code 12 €}.
     *
     * @throws RuleViolation {@code price.number} where it is none, or as {@link #of} does
     */
    public static UnitPrice typed(String text) {
        if (NOT_OF_A_PRICE.matcher(PlainText.line(text)).find()) {
            throw new RuleViolation("price.number", text);
        }
        return of(FrenchInput.number(text).orElseThrow(() -> new RuleViolation("price.number", text)));
    }
}

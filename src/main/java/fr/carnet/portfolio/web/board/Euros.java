package fr.carnet.portfolio.web.board;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * What was ordered and what is left of it, in euros excl. VAT, for those who may see amounts (domain.md § 8).
 *
 * @param ordered net of releases, cancelled orders apart
 * @param left the days not consumed, at their price, and the flat units of orders that are not over
 */
record Euros(BigDecimal ordered, BigDecimal left) {

    static final Euros NONE = new Euros(BigDecimal.ZERO, BigDecimal.ZERO);

    static Euros sum(Collection<Euros> parts) {
        return parts.stream().reduce(NONE, Euros::plus);
    }

    Euros plus(Euros other) {
        return new Euros(ordered.add(other.ordered), left.add(other.left));
    }
}

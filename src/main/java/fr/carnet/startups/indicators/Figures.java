package fr.carnet.startups.indicators;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.math.BigDecimal;
import java.util.List;

/** The bounds of values and targets (assumed): four decimals, and less than a hundred billions on either side of
 * zero: the fifteen digits that a spreadsheet keeps. */
final class Figures {

    private static final int DECIMALS = 4;
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(11);

    private static final List<Rule<BigDecimal>> RULES = List.of(
            figure -> Rule.refuseIf(figure.stripTrailingZeros().scale() > DECIMALS, "indicator.figure-decimals"),
            figure -> Rule.refuseIf(figure.abs().compareTo(BOUND) >= 0, "indicator.figure-too-large"));

    private Figures() {}

    /** What is wrong with a figure: {@code indicator.figure-decimals}, {@code indicator.figure-too-large}. */
    static List<Refusal> mistakes(BigDecimal figure) {
        return Rule.all(RULES, figure);
    }

    /** The figure without useless zeros: equal ones are the same. */
    static BigDecimal plain(BigDecimal figure) {
        BigDecimal shortest = figure.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

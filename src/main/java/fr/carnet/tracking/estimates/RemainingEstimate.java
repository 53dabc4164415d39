package fr.carnet.tracking.estimates;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.RuleViolation;
import java.util.Objects;

/**
 * How many man-days the contractor reckons are still to be worked on a line ("reste à faire", A-2016 § 7.2, A-2018 § 4.2).
 *
 * @param seen the estimate that stood there when it was typed, 0 for none, so that nobody answers what they have not read
 * @param comment why; it must be said where more remains than is left to be ordered
 */
public record RemainingEstimate(OrderLineId line, long seen, ManDays remaining, String comment) {

    /** The most that an estimate may say; no line of an order comes near it. */
    private static final ManDays MOST = ManDays.of(9_999);

    private static final int LONGEST = 500;

    /**
     * @throws RuleViolation {@code estimate.quantity} where it is negative or beyond all reason, {@code
     *     estimate.comment-too-long}
     */
    public RemainingEstimate {
        if (remaining.isNegative() || remaining.compareTo(MOST) > 0) {
            throw new RuleViolation("estimate.quantity", remaining);
        }
        if (comment.length() > LONGEST) {
            throw new RuleViolation("estimate.comment-too-long", LONGEST);
        }
    }

    /** Consumed and remaining beyond what is ordered: positive, the line will not do. */
    public ManDays drift(ManDays ordered, ManDays consumed) {
        return new ManDays(Objects.requireNonNull(DayFigures.net(ordered.value(), consumed.value(), remaining.value())
                .drift()));
    }
}

package fr.carnet.orders.amendment;

import fr.carnet.orders.document.OrderDifference;
import fr.carnet.orders.document.OrderDocument;
import fr.carnet.shared.Refusal;
import java.util.List;

/**
 * The review shows an amendment before it is issued: what stands, what would, and all that stands in the way.
 *
 * @param revision of the order that this was made from
 */
public record AmendmentReview(long revision, OrderDocument before, OrderDocument after, List<Refusal> refusals) {

    public OrderDifference difference() {
        return OrderDifference.between(before, after);
    }
}

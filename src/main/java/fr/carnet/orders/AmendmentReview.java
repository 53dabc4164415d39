package fr.carnet.orders;

import java.util.List;

/**
 * An amendment before it is issued: what stands, what would, and all that stands in the way.
 *
 * @param revision of the order that this was made from
 */
public record AmendmentReview(long revision, OrderDocument before, OrderDocument after, List<Remark> refusals) {

    public OrderDifference difference() {
        return OrderDifference.between(before, after);
    }
}

package fr.carnet.orders.amendment;

import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.issuing.UnitOffer;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.Money;
import java.util.List;

/**
 * The base of an amendment is an order with what may be added to it today.
 *
 * @param award with its prices of today, at which units are added
 * @param additions the units that it does not have, each with what excludes it, if anything does
 */
public record AmendmentBase(PurchaseOrder order, AwardTerms award, List<UnitOffer> additions) {

    public Money price(WorkUnitTerms unit) {
        return award.price(unit);
    }
}

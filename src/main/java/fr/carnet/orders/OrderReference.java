package fr.carnet.orders;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.LotId;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.startups.StartupId;
import org.jspecify.annotations.Nullable;

/**
 * An order reference says which issued order an event is about.
 *
 * @param startup the startup it is for, or null where it is for incubators or for the whole agreement
 */
public record OrderReference(
        OrderId id,
        String number,
        AgreementId agreement,
        LotId lot,
        ContractorId contractor,
        @Nullable StartupId startup) {

    public static OrderReference of(PurchaseOrder order) {
        return new OrderReference(
                order.id(),
                StoredFrench.name(order),
                order.agreement(),
                order.lot(),
                order.contractor().orElseThrow(),
                order.target() instanceof OrderTarget.ForStartup one ? one.startup() : null);
    }
}

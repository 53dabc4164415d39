package fr.carnet.orders.amendment;

import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.PeriodGuard;
import fr.carnet.orders.issuing.OrderChecks;
import fr.carnet.orders.order.OrderStore;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what decides whether an issued order may be amended on a day. */
@Component
public class AmendmentChecks {

    private final OrderStore store;
    private final OrderChecks checks;
    private final ObjectProvider<PeriodGuard> guards;

    AmendmentChecks(OrderStore store, OrderChecks checks, ObjectProvider<PeriodGuard> guards) {
        this.store = store;
        this.checks = checks;
        this.guards = guards;
    }

    /** At the lot's terms of that day; what the order already has keeps its own. */
    AmendmentCheck of(PurchaseOrder order, Amendment amendment, LotTerms lot, LocalDate on) {
        var target = order.target();
        return new AmendmentCheck(
                order,
                amendment,
                lot,
                checks.situation(order, on),
                target instanceof ForStartup one ? store.openUnits(one.startup()) : Set.of(),
                store.committed(lot.agreement().id()),
                periodRefusal(order, amendment).orElse(null),
                on);
    }

    /** Why another module refuses that the order has that period, or nothing. */
    public Optional<Refusal> periodRefusal(OrderId order, Period period) {
        return guards.orderedStream()
                .flatMap(guard -> guard.periodRefusal(order, period).stream())
                .findFirst();
    }

    private Optional<Refusal> periodRefusal(PurchaseOrder order, Amendment amendment) {
        return amendment
                .mentions()
                .period()
                .filter(period -> !order.mentions().period().equals(Optional.of(period)))
                .flatMap(period -> periodRefusal(order.id(), period));
    }
}

package fr.carnet.orders.issuing;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.awardee.Designations;
import fr.carnet.orders.order.OrderStore;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.OrderTarget.ForAgreement;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.Money;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.Startups;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what decides whether a draft may be issued on a day. */
@Component
public class OrderChecks {

    private final OrderStore store;
    private final Agreements agreements;
    private final Startups startups;
    private final Incubators incubators;
    private final Designations designations;

    OrderChecks(
            OrderStore store,
            Agreements agreements,
            Startups startups,
            Incubators incubators,
            Designations designations) {
        this.store = store;
        this.agreements = agreements;
        this.startups = startups;
        this.incubators = incubators;
        this.designations = designations;
    }

    /** Checks a draft at its lot's terms of that day; the draft stays as it is. */
    public OrderCheck of(PurchaseOrder draft, LocalDate on) {
        LotTerms lot = agreements.lot(draft.lot(), on);
        var target = draft.target();
        Set<WorkUnitId> openUnits = target instanceof ForStartup one ? store.openUnits(one.startup()) : Set.of();
        var agreement = lot.agreement();
        boolean capped = agreement.maximumAmount() != null;
        Money committed = capped ? store.committed(agreement.id()) : Money.ZERO;
        Money prepared = capped ? store.prepared(agreement.id(), draft.id()) : Money.ZERO;
        var designation = designations.of(draft, lot, on);
        return new OrderCheck(draft, lot, situation(target, on), designation, openUnits, committed, prepared, on);
    }

    /** What an order for that target is about, and where that stands on a day. */
    public Situation situation(OrderTarget target, LocalDate on) {
        if (target instanceof ForStartup one) {
            return new Situation(target, startups.standing(one.startup(), on), 0);
        }
        if (target instanceof ForIncubators some) {
            return new Situation(target, null, incubators.activeStartups(some.incubators(), on));
        }
        return new Situation(new ForAgreement(), null, 0);
    }
}

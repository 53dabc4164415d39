package fr.carnet.orders.issuing;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.awardee.Designations;
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

    private final OrderRows rows;
    private final Startups startups;
    private final Incubators incubators;
    private final Designations designations;

    OrderChecks(OrderRows rows, Startups startups, Incubators incubators, Designations designations) {
        this.rows = rows;
        this.startups = startups;
        this.incubators = incubators;
        this.designations = designations;
    }

    /** Checks a draft at the lot's terms of that day; the draft stays as it is. */
    public OrderCheck of(PurchaseOrder draft, LotTerms lot, LocalDate on) {
        var target = draft.target();
        Set<WorkUnitId> openUnits = target instanceof ForStartup one ? rows.openUnits(one.startup()) : Set.of();
        var agreement = lot.agreement();
        boolean capped = agreement.maximumAmount() != null;
        Money committed = capped ? rows.committed(agreement.id()) : Money.ZERO;
        Money prepared = capped ? rows.prepared(agreement.id(), draft.id()) : Money.ZERO;
        var designation = designations.of(draft, lot, on);
        return new OrderCheck(draft, lot, situation(target, on), designation, openUnits, committed, prepared, on);
    }

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

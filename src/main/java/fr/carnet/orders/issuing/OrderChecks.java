package fr.carnet.orders.issuing;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.orders.awardee.Designations;
import fr.carnet.orders.order.OrderStore;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.orders.order.OrderTarget.ForNamedStartups;
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
    private final CoverQueries covers;
    private final Designations designations;

    OrderChecks(
            OrderStore store,
            Agreements agreements,
            Startups startups,
            Incubators incubators,
            CoverQueries covers,
            Designations designations) {
        this.store = store;
        this.agreements = agreements;
        this.startups = startups;
        this.incubators = incubators;
        this.covers = covers;
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
        return new OrderCheck(draft, lot, situation(draft, on), designation, openUnits, committed, prepared, on);
    }

    /** What an order is about, and where that stands on a day. */
    public Situation situation(PurchaseOrder order, LocalDate on) {
        var target = order.target();
        if (target instanceof ForStartup one) {
            return Situation.ofStartup(target, startups.standing(one.startup(), on));
        }
        if (target instanceof ForIncubators some) {
            return Situation.ofIncubators(
                    target, incubators.of(some.incubators(), on), covers.ofIncubators(some.incubators(), order.id()));
        }
        if (target instanceof ForNamedStartups some) {
            return Situation.ofNamed(
                    target, startups.standings(some.startups(), on), covers.ofStartups(some.startups(), order.id()));
        }
        return Situation.ofAgreement(target);
    }
}

package fr.carnet.orders;

import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import java.util.Optional;

/** Another module's say in the period of an order that was issued: its bean implements this, and may refuse a new one. */
public interface PeriodGuard {

    /** What of this order would fall outside that period, or nothing. */
    Optional<Refusal> objection(OrderId order, Period period);
}

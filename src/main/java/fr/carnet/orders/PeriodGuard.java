package fr.carnet.orders;

import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import java.util.Optional;

/** Refuses, for another module, a period of an issued order that leaves out what that module recorded (domain.md § 3): its bean implements this. */
public interface PeriodGuard {

    /** Why the order cannot have that period, or nothing where it can. */
    Optional<Refusal> periodRefusal(OrderId order, Period period);
}

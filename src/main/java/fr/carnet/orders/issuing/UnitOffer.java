package fr.carnet.orders.issuing;

import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.Refusal;
import java.util.Optional;

/** An offer is a unit of the catalogue that may be ordered for a target, or the reason why it may not (domain.md § 2). */
public record UnitOffer(WorkUnitTerms unit, Optional<Refusal> exclusion) {

    public boolean isOffered() {
        return exclusion.isEmpty();
    }
}

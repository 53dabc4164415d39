package fr.carnet.orders.issuing;

import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.shared.Refusal;
import java.util.Optional;

/** A unit of the catalogue, and why it is not offered where it is not. */
public record UnitOffer(WorkUnitTerms unit, Optional<Refusal> exclusion) {

    public boolean isOffered() {
        return exclusion.isEmpty();
    }
}

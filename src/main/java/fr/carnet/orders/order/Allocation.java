package fr.carnet.orders.order;

import fr.carnet.agreements.AwardTerms;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whom an order is for: an award of its lot, and the company that holds it. */
@Embeddable
record Allocation(UUID awardId, UUID contractorId) {

    static Allocation to(AwardTerms award) {
        return new Allocation(award.id().value(), award.contractor().value());
    }
}

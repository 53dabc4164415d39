package fr.carnet.orders.order;

import fr.carnet.agreements.AwardTerms;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The allocation is the award of the lot that an order goes to, with the company that holds it (domain.md § 1). */
@Embeddable
record Allocation(UUID awardId, UUID contractorId) {

    static Allocation to(AwardTerms award) {
        return new Allocation(award.id().value(), award.contractor().value());
    }
}

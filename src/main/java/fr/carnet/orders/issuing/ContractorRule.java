package fr.carnet.orders.issuing;

import static fr.carnet.orders.order.DraftStep.CONTRACTOR;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.shared.Refusal;
import java.util.Optional;

/** An order goes to whom the lot's rule designates; no rank is jumped without a ground of its own (domain.md § 3). */
final class ContractorRule {

    private ContractorRule() {}

    static Optional<Refusal> refusal(OrderCheck check) {
        var designation = check.designation();
        var fallen = designation.fallen();
        if (!fallen.isEmpty()) {
            return Optional.of(fallen.get(0));
        }
        if (designation.proposal().isEmpty()) {
            return Optional.of(CONTRACTOR.refusal(
                    designation.grounds().isEmpty() ? "order.no-award-left" : "order.everyone-passed-over"));
        }
        AwardTerms due = designation.proposal().get().award();
        if (check.award().isEmpty()) {
            return Optional.of(CONTRACTOR.refusal("order.no-contractor", due.contractorName()));
        }
        AwardTerms award = check.award().get();
        if (award.id().equals(due.id())) {
            return Optional.empty();
        }
        return Optional.of(
                check.lot().rule() == AllocationRule.CASCADE && award.rank() > due.rank()
                        ? CONTRACTOR.refusal(
                                "order.rank-without-ground",
                                award.contractorName(),
                                award.rank(),
                                due.contractorName(),
                                due.rank(),
                                Clauses.of(check.lot(), "allocation"))
                        : CONTRACTOR.refusal("order.not-in-turn", award.contractorName(), due.contractorName()));
    }
}

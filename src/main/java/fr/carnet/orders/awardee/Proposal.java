package fr.carnet.orders.awardee;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a lot's allocation rule designates for its next order, and why (domain.md § 1).
 *
 * @param last who got the lot's last order, where the rule looks at it
 * @param passedOver those whose turn it was, but who are suspended
 */
public record Proposal(
        AllocationRule rule, AwardTerms award, @Nullable AwardTerms last, List<AwardTerms> passedOver) {

    /** Where no award is passed over on a ground. */
    public static Optional<Proposal> of(LotTerms lot, @Nullable AwardId lastServed, LocalDate on) {
        return of(lot, lastServed, Set.of(), on);
    }

    /**
     * Rank 1 first for a single contractor and a cascade, the one after the last served for a round robin; in each, who
     * is suspended is passed over, and so is who has a ground of its own against it.
     *
     * @param lastServed whose award the lot's last issued order was on, or null
     * @param grounded the awards that a recorded ground allows to pass over; no other is
     * @return nothing where no award is left
     */
    static Optional<Proposal> of(LotTerms lot, @Nullable AwardId lastServed, Set<AwardId> grounded, LocalDate on) {
        List<AwardTerms> turn = new ArrayList<>(lot.awards());
        turn.sort(Comparator.comparingInt(AwardTerms::rank));
        AwardTerms last = lot.rule() == AllocationRule.ROUND_ROBIN ? find(turn, lastServed) : null;
        if (last != null) {
            int after = turn.indexOf(last) + 1;
            List<AwardTerms> next = new ArrayList<>(turn.subList(after, turn.size()));
            next.addAll(turn.subList(0, after));
            turn = next;
        }
        List<AwardTerms> passedOver = new ArrayList<>();
        for (AwardTerms award : turn) {
            if (award.isSuspended(on)) {
                passedOver.add(award);
            } else if (!grounded.contains(award.id())) {
                return Optional.of(new Proposal(lot.rule(), award, last, List.copyOf(passedOver)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable AwardTerms find(List<AwardTerms> awards, @Nullable AwardId id) {
        return awards.stream()
                .filter(award -> award.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}

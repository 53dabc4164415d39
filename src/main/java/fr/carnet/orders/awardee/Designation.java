package fr.carnet.orders.awardee;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The designation says whom a draft should go to, and who was passed over on which ground (domain.md § 1, § 3).
 *
 * @param grounds recorded on the draft, by rank
 * @param records what is recorded against each award, where the lot's rule looks at it
 */
public record Designation(Optional<Proposal> proposal, List<Ground> grounds, Map<AwardId, AwardRecord> records) {

    /** Where nothing is recorded against anyone. */
    public static Designation of(LotTerms lot, @Nullable AwardId lastServed, LocalDate on) {
        return new Designation(Proposal.of(lot, lastServed, on), List.of(), Map.of());
    }

    /** A ground that its record no longer supports passes over no one. */
    public static Designation of(
            LotTerms lot,
            @Nullable AwardId lastServed,
            List<Ground> grounds,
            Map<AwardId, AwardRecord> records,
            LocalDate on) {
        var standing = grounds.stream()
                .filter(ground -> refusal(ground, records).isEmpty())
                .map(Ground::award)
                .collect(Collectors.toSet());
        return new Designation(Proposal.of(lot, lastServed, standing, on), grounds, records);
    }

    /** Why a ground on the draft does not hold any more. */
    public List<Refusal> fallen() {
        return grounds.stream()
                .flatMap(ground -> refusal(ground, records).stream())
                .toList();
    }

    /** What is recorded against an award. */
    public Optional<AwardRecord> record(AwardTerms award) {
        return Optional.ofNullable(records.get(award.id()));
    }

    /** The ground on which the draft passes over an award. */
    public Optional<Ground> ground(AwardTerms award) {
        return grounds.stream()
                .filter(ground -> ground.award().equals(award.id()))
                .findFirst();
    }

    private static Optional<Refusal> refusal(Ground ground, Map<AwardId, AwardRecord> records) {
        var record = records.get(ground.award());
        return record == null
                ? Optional.of(DraftStep.CONTRACTOR.refusal("order.ground-of-another-lot", ground.contractor()))
                : record.refusal(ground.kind(), ground.entry());
    }

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
}

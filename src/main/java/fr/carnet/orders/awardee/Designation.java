package fr.carnet.orders.awardee;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a draft should go to, and who was passed over on which ground (domain.md § 1, § 3).
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
                .filter(ground -> obstacle(ground, records).isEmpty())
                .map(Ground::award)
                .collect(Collectors.toSet());
        return new Designation(Proposal.of(lot, lastServed, standing, on), grounds, records);
    }

    /** Why a ground on the draft does not hold any more. */
    public List<Refusal> fallen() {
        return grounds.stream()
                .flatMap(ground -> obstacle(ground, records).stream())
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

    private static Optional<Refusal> obstacle(Ground ground, Map<AwardId, AwardRecord> records) {
        var record = records.get(ground.award());
        return record == null
                ? Optional.of(DraftStep.CONTRACTOR.refusal("order.ground-of-another-lot", ground.contractor()))
                : record.obstacle(ground.kind(), ground.entry());
    }
}

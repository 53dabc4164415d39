package fr.carnet.agreements;

import fr.carnet.shared.NotFound;
import java.util.List;

/** The terms are a lot with its catalogue and its awards by rank, as orders read it on one day. */
public record LotTerms(
        LotId id,
        AgreementTerms agreement,
        int number,
        String title,
        AllocationRule rule,
        List<WorkUnitTerms> units,
        List<AwardTerms> awards) {

    /**
     * @throws NotFound where the unit is not of this lot's catalogue
     */
    public WorkUnitTerms unit(WorkUnitId id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound where the award is not of this lot
     */
    public AwardTerms award(AwardId id) {
        return awards.stream()
                .filter(award -> award.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

package fr.carnet.agreements;

import java.util.List;

/** A lot with its catalogue and its awards by rank, as orders read it on one day. */
public record LotTerms(
        LotId id,
        AgreementTerms agreement,
        int number,
        String title,
        AllocationRule rule,
        List<WorkUnitTerms> units,
        List<AwardTerms> awards) {}

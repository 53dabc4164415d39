package fr.carnet.orders.drafting;

import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.orders.order.OrderTarget.ForNamedStartups;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.StartupStanding;
import fr.carnet.startups.Startups;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives a draft the beneficiary that it states until its buyer says otherwise (domain.md § 3). */
@Component
class DraftDefaults {

    private final Startups startups;
    private final Incubators incubators;

    DraftDefaults(Startups startups, Incubators incubators) {
        this.startups = startups;
        this.incubators = incubators;
    }

    /** Who benefits: the administration behind the startup or the incubators, else the contracting authority. */
    Mentions mentions(LotTerms lot, OrderTarget target, LocalDate on) {
        if (target instanceof ForStartup one) {
            var startup = startups.standing(one.startup(), on);
            return Mentions.of(startup.sponsorName(), startup.sponsorAddress());
        }
        if (target instanceof ForIncubators some) {
            return ofTheFirst(some.incubators(), on);
        }
        if (target instanceof ForNamedStartups some) {
            return ofTheFirst(
                    startups.standings(some.startups(), on).stream()
                            .map(StartupStanding::incubator)
                            .collect(Collectors.toSet()),
                    on);
        }
        return Mentions.of(lot.agreement().contractingAuthority(), "");
    }

    private Mentions ofTheFirst(Set<IncubatorId> covered, LocalDate on) {
        return incubators.of(covered, on).stream()
                .findFirst()
                .map(incubator -> Mentions.of(incubator.sponsorName(), incubator.sponsorAddress()))
                .orElseGet(() -> Mentions.of("", ""));
    }

    /** What was stated, with the new target's beneficiary where the former one's was left as proposed. */
    Mentions carriedOver(Mentions stated, Mentions formerDefaults, Mentions newDefaults) {
        boolean untouched = stated.beneficiary().equals(formerDefaults.beneficiary())
                && stated.beneficiaryAddress().equals(formerDefaults.beneficiaryAddress());
        return untouched ? stated.benefiting(newDefaults.beneficiary(), newDefaults.beneficiaryAddress()) : stated;
    }
}

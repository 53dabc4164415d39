package fr.carnet.orders.drafting;

import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.OrderTarget.ForIncubators;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.Startups;
import java.time.LocalDate;
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
            return incubators.all(on).stream()
                    .filter(incubator -> some.incubators().contains(incubator.id()))
                    .findFirst()
                    .map(incubator -> Mentions.of(incubator.sponsorName(), incubator.sponsorAddress()))
                    .orElseGet(() -> Mentions.of("", ""));
        }
        return Mentions.of(lot.agreement().contractingAuthority(), "");
    }

    /** What was stated, with the new target's beneficiary where the former one's was left as proposed. */
    Mentions carriedOver(Mentions stated, Mentions formerDefaults, Mentions newDefaults) {
        boolean untouched = stated.beneficiary().equals(formerDefaults.beneficiary())
                && stated.beneficiaryAddress().equals(formerDefaults.beneficiaryAddress());
        return untouched ? stated.benefiting(newDefaults.beneficiary(), newDefaults.beneficiaryAddress()) : stated;
    }
}

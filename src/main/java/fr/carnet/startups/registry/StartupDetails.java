package fr.carnet.startups.registry;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.Refusal;
import java.util.List;
import java.util.UUID;

/**
 * All that is typed of a startup, but for its address (domain.md § 6).
 *
 * @param coach empty where the accounts of the incubator's coaches say it
 */
public record StartupDetails(
        String name,
        String mission,
        String problem,
        String users,
        UUID incubator,
        UUID sponsor,
        ProductOwner productOwner,
        String coach,
        StartupLinks links,
        StartupCode code) {

    public StartupDetails {
        name = PlainText.line(name);
    }

    /** All that is wrong in itself; empty where nothing is. */
    public List<Refusal> mistakes() {
        return links.mistakes();
    }

    /** The same with the incubator and the sponsor of other details. */
    StartupDetails under(StartupDetails other) {
        return new StartupDetails(
                name, mission, problem, users, other.incubator, other.sponsor, productOwner, coach, links, code);
    }
}

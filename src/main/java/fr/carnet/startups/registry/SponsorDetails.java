package fr.carnet.startups.registry;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.Siret;
import java.util.List;

/**
 * What is said of an administration that carries incubators and startups.
 *
 * @param siret its digits; empty where it is not known
 */
public record SponsorDetails(String name, String address, String siret) {

    public SponsorDetails {
        name = PlainText.line(name);
        siret = siret.replaceAll("[ .]+", "");
    }

    /** All that is wrong in itself; empty where nothing is. */
    public List<Refusal> mistakes() {
        if (siret.isEmpty()) {
            return List.of();
        }
        try {
            new Siret(siret);
            return List.of();
        } catch (RuleViolation wrong) {
            return wrong.refusals();
        }
    }
}

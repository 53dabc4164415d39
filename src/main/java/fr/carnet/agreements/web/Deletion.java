package fr.carnet.agreements.web;

import fr.carnet.agreements.catalogue.Catalogue;
import fr.carnet.agreements.terms.FrameworkAgreements;
import fr.carnet.agreements.web.terms.AgreementSheet;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Link;
import java.util.List;
import java.util.UUID;
import org.springframework.ui.Model;

/**
 * Holds what the page that asks before a deletion shows.
 *
 * @param kind AGREEMENT, LOT or UNIT
 * @param units how many units go with a lot
 */
public record Deletion(String kind, String name, String address, String back, long seen, int units, List<Link> links) {

    private static final Link LIST = new Link("/accords", "Accords-cadres");

    public static Deletion ofAgreement(UUID id, FrameworkAgreements.Described found) {
        var reference = found.details().text().reference();
        var page = "/accords/" + id;
        return new Deletion(
                "AGREEMENT",
                reference,
                page + "/suppression",
                page,
                found.revision(),
                0,
                List.of(LIST, new Link(page, reference)));
    }

    public static Deletion ofLot(AgreementSheet agreement, Catalogue.LotFound lot, int units) {
        var page = page(agreement, lot);
        var name = lot.details().number() + " – " + lot.details().title();
        return new Deletion("LOT", name, page + "/suppression", page, lot.revision(), units, links(agreement, lot));
    }

    public static Deletion ofUnit(AgreementSheet agreement, Catalogue.LotFound lot, Catalogue.UnitFound unit) {
        var page = page(agreement, lot);
        return new Deletion(
                "UNIT",
                unit.content().details().code(),
                page + "/unites/" + unit.id().value() + "/suppression",
                page,
                unit.revision(),
                0,
                links(agreement, lot));
    }

    private static String page(AgreementSheet agreement, Catalogue.LotFound lot) {
        return "/accords/" + agreement.id() + "/lots/" + lot.details().number();
    }

    private static List<Link> links(AgreementSheet agreement, Catalogue.LotFound lot) {
        return List.of(
                LIST,
                new Link("/accords/" + agreement.id(), agreement.reference()),
                new Link(page(agreement, lot), "Lot " + lot.details().number()));
    }

    public String show(Model model) {
        model.addAttribute("deletion", this);
        return "agreements/deletion";
    }

    public String refused(RuleViolation refused, Model model) {
        model.addAttribute("refused", refused.refusal());
        return show(model);
    }
}

package fr.carnet.orders.web.assistant;

import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.issuing.UnitRules;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.web.Link;
import java.util.List;
import java.util.UUID;

/** Links a refusal of a draft to the page that its way out begins on, where that is not a step of the assistant as it is. */
final class WaysOut {

    private WaysOut() {}

    static List<Link> of(Refusal refusal, OrderCheck check) {
        return switch (refusal.code()) {
            case "order.off-grid" ->
                check.situation().incubators().stream()
                        .filter(incubator -> incubator.activeStartups() > 0)
                        .map(incubator -> split(incubator, check))
                        .toList();
            case "order.unit-for-creation" -> incubators(check, "", "Voir l’incubateur : ");
            case "order.creation-undescribed" -> incubators(check, "/modification", "Renseigner la fiche : ");
            default -> List.of();
        };
    }

    /** This draft, filled in with the first part of the incubator's startups. */
    private static Link split(IncubatorStanding incubator, OrderCheck check) {
        int most = UnitRules.largestNumberOfStartups(check.lot()).orElse(1);
        int parts = (incubator.activeStartups() + most - 1) / most;
        UUID draft = check.order().id().value();
        return new Link(
                "/bons-de-commande/%s/modifier/objet?incubateur=%s&partie=1&sur=%d"
                        .formatted(draft, incubator.id().value(), parts),
                parts == 1
                        ? "Nommer les startups de " + incubator.name()
                        : "Nommer les startups de %s : partie 1 sur %d".formatted(incubator.name(), parts));
    }

    private static List<Link> incubators(OrderCheck check, String page, String words) {
        return check.situation().incubators().stream()
                .map(incubator -> new Link("/incubateurs/" + incubator.slug() + page, words + incubator.name()))
                .toList();
    }
}

package fr.carnet.orders.order;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules that refuse that the start of an order is declared (domain.md § 3): where days are ordered, the first one logged
 * tells it.
 */
final class StartRules {

    private record Case(PurchaseOrder order, LocalDate today) {}

    private static final List<Rule<Case>> RULES = List.of(StartRules::takesNoDays, StartRules::isInItsPeriod);

    private StartRules() {}

    static Optional<Refusal> first(PurchaseOrder order, LocalDate today) {
        return Rule.first(RULES, new Case(order, today));
    }

    private static Optional<Refusal> takesNoDays(Case start) {
        return Rule.refuseIf(
                start.order().lines().stream().anyMatch(line -> line.days().isPresent()), "order.start-by-days");
    }

    private static Optional<Refusal> isInItsPeriod(Case start) {
        return start.order()
                .mentions()
                .period()
                .filter(period -> start.today().isBefore(period.start()))
                .map(period -> Refusal.of("order.start-early", period.start()));
    }
}

package fr.carnet.coordination;

import fr.carnet.agreements.TrackingTerms;
import fr.carnet.coordination.Minutes.Figures;
import fr.carnet.coordination.Minutes.OrderPart;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Finds what an order asks to be decided: each item has a rule of its own. */
final class Agenda {

    private static final Map<AgendaItem, BiPredicate<OrderPart, LocalDate>> RULES = new EnumMap<>(Map.of(
            AgendaItem.DRIFT, (order, on) -> figures(order, Figures::drifts),
            AgendaItem.ENDED, (order, on) -> order.endsOn().isBefore(on),
            AgendaItem.ENDING,
                    (order, on) -> !order.endsOn().isBefore(on)
                            && !order.endsOn().isAfter(on.plusDays(AgendaItem.ENDING_DAYS)),
            AgendaItem.LATE_END,
                    (order, on) -> figures(
                            order,
                            figures -> figures.end() != null && figures.end().isAfter(order.endsOn())),
            AgendaItem.USED_UP, (order, on) -> figures(order, Agenda::nearlyUsedUp),
            AgendaItem.REVIEW_OVERDUE,
                    (order, on) ->
                            order.waiting().stream().anyMatch(one -> one.by().isBefore(on))));

    private Agenda() {}

    /** The items of an order on a day; none once it has ended. */
    static List<AgendaItem> of(OrderPart order, LocalDate on) {
        if (!order.open()) {
            return List.of();
        }
        return RULES.entrySet().stream()
                .filter(rule -> rule.getValue().test(order, on))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean nearlyUsedUp(Figures figures) {
        var percent = figures.alertPercent();
        return percent != null && TrackingTerms.nearlyUsed(figures.ordered(), figures.consumed(), percent);
    }

    private static boolean figures(OrderPart order, Predicate<Figures> test) {
        return order.figures() != null && test.test(order.figures());
    }
}

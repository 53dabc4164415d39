package fr.carnet.startups.registry;

import fr.carnet.shared.Refusal;
import fr.carnet.startups.StartupOrders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The refusal to archive what orders are still at work for. */
final class RunningOrders {

    private RunningOrders() {}

    /** The refusal names the numbers of those issued, and says that there are drafts. */
    static Optional<Refusal> refusal(String code, List<StartupOrders.Unfinished> orders) {
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        String numbers = orders.stream()
                .map(order -> Objects.requireNonNullElse(order.number(), "un brouillon"))
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(Refusal.of(code, numbers));
    }
}

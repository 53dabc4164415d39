package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.orders.awardee.Ground;
import fr.carnet.orders.awardee.NextAwardees;
import fr.carnet.orders.awardee.Successions;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows the order page's section on why it went to its contractor: for buyers alone, because it names companies that the
 * contractor never learns of (domain.md § 8).
 */
@Component
@Order(50)
class OrderDesignation implements OrderPageSection {

    private final NextAwardees nextAwardees;
    private final Successions successions;

    OrderDesignation(NextAwardees nextAwardees, Successions successions) {
        this.nextAwardees = nextAwardees;
        this.successions = successions;
    }

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        if (!viewer.is(Role.BUYER)) {
            return Optional.empty();
        }
        var grounds = nextAwardees.grounds(order, viewer);
        var replaced = successions
                .replaced(order, viewer)
                .map(former -> new Replaced(former.id().value().toString(), StoredFrench.name(former)));
        return grounds.isEmpty() && replaced.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(
                        "designation",
                        "Désignation du titulaire",
                        "orders/page/designation-section",
                        new Section(grounds, replaced.orElse(null))));
    }

    record Section(List<Ground> grounds, @Nullable Replaced replaced) {}

    /** The order that this one replaces. */
    record Replaced(String id, String label) {}
}

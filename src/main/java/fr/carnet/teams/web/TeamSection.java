package fr.carnet.teams.web;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The team on the order page. */
@Component
@Order(300)
class TeamSection implements OrderPageSection {

    private final OrderTeamQueries queries;

    TeamSection(OrderTeamQueries queries) {
        this.queries = queries;
    }

    /** What the fragment shows; a coach reads the names but has no page of teams. */
    record Team(UUID order, List<OrderTeamQueries.Member> members, boolean linked, boolean manages) {}

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        var team = new Team(
                order.value(),
                queries.members(order.value()),
                viewer.is(Role.BUYER, Role.PRODUCT_OWNER, Role.CORRESPONDENT),
                viewer.is(Role.CORRESPONDENT));
        return Optional.of(new Content("equipe", "Équipe", "teams/order-section", team));
    }
}

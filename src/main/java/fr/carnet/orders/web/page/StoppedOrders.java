package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows a buyer what a stop left to be ended: the orders of a stopped startup, each with the ways to end it (domain.md § 6). */
@Component
@Order(1)
class StoppedOrders implements StartupPageSection {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoppedOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An order that runs on, with the acts that may end it. */
    record Running(UUID id, String number, OrderState state, boolean worked, boolean flat) {

        /** The message that names its state. */
        public String stateKey() {
            return OrderStanding.of(state, false, true).key();
        }

        /** The acts that its state allows: it is ended early where days were logged, otherwise cancelled. */
        public List<OrderAction> acts() {
            return OrderAction.of(state, OrderAction.Work.toBeEnded(worked, flat)).stream()
                    .filter(OrderAction::ends)
                    .filter(OrderAction::possible)
                    .toList();
        }
    }

    @Override
    public Optional<Content> of(StartupId startup, String slug, Viewer viewer) {
        if (!viewer.is(Role.BUYER)) {
            return Optional.empty();
        }
        List<Running> orders = jdbc.sql("""
                select o.id, o.number, o.state,
                       exists (select 1 from order_line l where l.order_id = o.id and l.consumed > 0) as worked,
                       exists (select 1 from order_line l where l.order_id = o.id and l.days is null) as flat
                from purchase_order o
                join startup_phase_on(:on) p on p.startup_id = o.startup_id and p.stopped
                where o.startup_id = :startup and o.state in\s""" + OrderState.OPEN_SQL + " order by o.number")
                .param("on", LocalDate.now(clock))
                .param("startup", startup.value())
                .query(Running.class)
                .list();
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Content("bons-a-clore", "Bons de commande à clore", "orders/page/stopped-orders", orders));
    }
}

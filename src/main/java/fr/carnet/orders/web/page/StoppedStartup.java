package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warns on the page of an order that goes on that its startup was stopped (domain.md § 6). */
@Component
@Order(1)
class StoppedStartup implements OrderPageSection {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoppedStartup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the section shows.
     *
     * @param ends may the viewer end the order?
     */
    record Model(String slug, String name, LocalDate stoppedOn, boolean ends) {}

    private record Stop(String slug, String name, LocalDate since) {}

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        return jdbc.sql("""
                select s.slug, s.name, p.since
                from purchase_order o
                join startup s on s.id = o.startup_id
                join startup_phase_on(:on) p on p.startup_id = s.id and p.stopped
                where o.id = :order and o.state in\s""" + OrderState.OPEN_SQL)
                .param("on", LocalDate.now(clock))
                .param("order", order.value())
                .query(Stop.class)
                .optional()
                .map(stop -> new Content(
                        "startup-arretee",
                        "Startup arrêtée",
                        "orders/page/stopped-startup",
                        new Model(stop.slug(), stop.name(), stop.since(), viewer.is(Role.BUYER)),
                        true));
    }
}

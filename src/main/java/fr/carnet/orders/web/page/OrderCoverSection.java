package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The incubators or the startups that an order covers, against the unit that covers them, on its page. */
@Component
@Order(5)
class OrderCoverSection implements OrderPageSection {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderCoverSection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        List<OrderCover.Unit> units = jdbc.sql("""
                select l.code, w.minimum_startups as least, w.maximum_startups as most, w.for_creation
                from order_line l join work_unit w on w.id = l.work_unit_id
                where l.order_id = :order and w.scope in ('INCUBATOR', 'INCUBATORS') order by l.position""")
                .param("order", order.value())
                .query(OrderCover.Unit.class)
                .list();
        if (units.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        var cover =
                new OrderCover(incubators(order, today, viewer.reach()), named(order, today, viewer.reach()), units);
        return Optional.of(new Content("couverture", "Ce que couvre le bon", "orders/page/cover-section", cover, true));
    }

    private List<OrderCover.Place> incubators(OrderId order, LocalDate on, Reach reach) {
        return jdbc.sql("""
                select i.slug, i.name, i.in_creation, i.success_conditions as conditions, i.success_criteria as criteria,
                       (select count(*) from startup held join startup_phase_on(:on) p on p.startup_id = held.id
                        where held.incubator_id = i.id and held.archived_on is null and p.phase is not null) as startups,
                       READABLE as readable
                from order_incubator whole join incubator i on i.id = whole.incubator_id
                where whole.order_id = :order order by i.name collate "fr-x-icu", i.id""".replace("READABLE", Reach.INCUBATOR_SQL))
                .param("order", order.value())
                .param("on", on)
                .params(reach.params())
                .query(OrderCover.Place.class)
                .list();
    }

    private List<OrderCover.Named> named(OrderId order, LocalDate on, Reach reach) {
        return jdbc.sql("""
                select s.slug, s.name, s.archived_on is null and p.phase is not null as active, READABLE as readable
                from order_startup chosen join startup s on s.id = chosen.startup_id
                left join startup_phase_on(:on) p on p.startup_id = s.id
                where chosen.order_id = :order order by s.name collate "fr-x-icu", s.id""".replace("READABLE", Reach.STARTUP_SQL))
                .param("order", order.value())
                .param("on", on)
                .params(reach.params())
                .query(OrderCover.Named.class)
                .list();
    }
}

package fr.carnet.orders.web.incubator;

import fr.carnet.orders.OutgrownSql;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.IncubatorPageSection;
import fr.carnet.startups.StartupPageSection.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders that cover an incubator, or name startups of it, which the viewer may read, the latest first, on its page. */
@Component
@Order(10)
class IncubatorOrdersSection implements IncubatorPageSection {

    /** Orders shown; the list of orders has them all. */
    static final int LIMIT = 20;

    /** What the section shows, and where the orders for its single startups are too. */
    record Shown(List<IncubatorOrder> orders, String href) {

        /** Is the unit of one of them too small by now? */
        public boolean outgrown() {
            return orders.stream().anyMatch(IncubatorOrder::outgrown);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    IncubatorOrdersSection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Content> of(IncubatorId incubator, String slug, Viewer viewer) {
        List<IncubatorOrder> orders = jdbc.sql("""
                select o.id, o.number, o.state, o.refused, c.name as contractor, o.starts_on, o.ends_on,
                       (select string_agg(l.code, ', ' order by l.position) from order_line l where l.order_id = o.id) as units,
                       coalesce(named.startups, 0) as named, outgrown.most, outgrown.startups
                from purchase_order o
                left join contractor c on c.id = o.contractor_id
                left join order_incubator whole on whole.order_id = o.id and whole.incubator_id = :incubator
                left join (select chosen.order_id, count(*) as startups from order_startup chosen
                           join startup s on s.id = chosen.startup_id where s.incubator_id = :incubator
                           group by chosen.order_id) named on named.order_id = o.id
                left join (%s) outgrown on outgrown.id = o.id
                where (whole.order_id is not null or named.order_id is not null) and\s""".formatted(OutgrownSql.ORDERS)
                        + Reach.ORDER_SQL
                        + " order by o.issued_on desc nulls first, o.number desc, o.id limit :limit")
                .param("incubator", incubator.value())
                .param("on", LocalDate.now(clock))
                .param("limit", LIMIT)
                .params(viewer.reach().params())
                .query(IncubatorOrder.class)
                .list();
        var shown = new Shown(orders, "/bons-de-commande?incubateur=" + slug);
        return Optional.of(
                new Content("bons-de-commande", "Bons de commande", "orders/incubator/orders-section", shown));
    }
}

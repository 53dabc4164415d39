package fr.carnet.portfolio.web.board;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupPageSection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders of a startup or of a digital project that the viewer may read, the latest first, on its page. */
@Component
@Order(10)
class StartupOrdersSection implements StartupPageSection {

    /** Orders shown; the list of orders has them all. */
    static final int LIMIT = 20;

    /** What the section shows, and where the rest is. */
    record Model(List<StartupOrder> orders, String href) {}

    private static final RowMapper<StartupOrder> ROW = DayFiguresSql.rows(StartupOrder.class);

    private final JdbcClient jdbc;

    StartupOrdersSection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isForProjects() {
        return true;
    }

    @Override
    public Optional<Content> of(StartupId startup, String slug, Viewer viewer) {
        List<StartupOrder> orders = jdbc.sql("""
                select o.id, o.number, o.state, o.refused, c.name as contractor, o.starts_on, o.ends_on,
                       %s
                from purchase_order o
                left join contractor c on c.id = o.contractor_id
                left join order_line l on l.order_id = o.id
                where (o.startup_id = :startup or o.id in (select named.order_id from order_startup named
                        where named.startup_id = :startup)) and\s""".formatted(DayFiguresSql.LINES_OR_NONE) + Reach.ORDER_SQL + """
                group by o.id, c.id order by o.issued_on desc nulls first, o.number desc, o.id limit :limit""")
                .param("startup", startup.value())
                .param("limit", LIMIT)
                .params(viewer.reach().params())
                .query(ROW)
                .list();
        Model model = new Model(orders, "/bons-de-commande?startup=" + slug);
        return Optional.of(
                new Content("bons-de-commande", "Bons de commande", "portfolio/board/startup-orders", model));
    }
}

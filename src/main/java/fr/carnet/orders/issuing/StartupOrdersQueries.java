package fr.carnet.orders.issuing;

import fr.carnet.orders.OrderState;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupOrders;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what startups ask about the orders that name them. */
@Component
class StartupOrdersQueries implements StartupOrders {

    private static final String UNFINISHED = "o.state not in " + OrderState.OVER_SQL;
    private static final String FIRST = " order by o.number nulls last, o.id limit 20";

    private final JdbcClient jdbc;

    StartupOrdersQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unfinished> unfinished(StartupId startup) {
        return find(
                "select o.id, o.number from purchase_order o where (o.startup_id = :id or o.id in"
                        + " (select named.order_id from order_startup named where named.startup_id = :id)) and "
                        + UNFINISHED + FIRST,
                startup.value());
    }

    @Override
    public List<Unfinished> unfinished(IncubatorId incubator) {
        return find(
                "select o.id, o.number from purchase_order o join order_incubator c on c.order_id = o.id"
                        + " where c.incubator_id = :id and " + UNFINISHED + FIRST,
                incubator.value());
    }

    private List<Unfinished> find(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Unfinished.class).list();
    }
}

package fr.carnet.deliverables;

import fr.carnet.orders.LineDeliveries;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was accepted of each line, for whoever ends an order early. */
@Component
class AcceptedByLine implements LineDeliveries {

    private final JdbcClient jdbc;

    AcceptedByLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<OrderLineId, Delivery> of(OrderId order) {
        var found = new HashMap<OrderLineId, Delivery>();
        jdbc.sql("""
                select d.order_line_id, count(*) filter (where d.state = 'ACCEPTED') as accepted, count(*) as expected
                from deliverable d where d.order_id = ? and d.order_line_id is not null group by d.order_line_id""").param(order.value()).query(row -> {
            found.put(
                    new OrderLineId(row.getObject("order_line_id", UUID.class)),
                    new Delivery(row.getInt("accepted"), row.getInt("expected")));
        });
        return found;
    }
}

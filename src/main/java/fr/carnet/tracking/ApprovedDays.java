package fr.carnet.tracking;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.people.Reach;
import fr.carnet.shared.ManDays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the days of approved statements as they were approved; the certification of a service builds on them. */
@Component
@Transactional(readOnly = true)
public class ApprovedDays {

    private final JdbcClient jdbc;

    ApprovedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The approved days of each line of an order within reach that has some, in the order of its lines. Training is not
     * among them: it consumes nothing (A-2016 § 7.3, A-2018 § 4.3).
     */
    public Map<OrderLineId, ManDays> byLine(OrderId order, Reach reach) {
        var days = new LinkedHashMap<OrderLineId, ManDays>();
        jdbc.sql("""
                select d.order_line_id, sum(d.quantity) as days
                from purchase_order o
                    join approved_day d on d.order_id = o.id and not d.training
                    join order_line l on l.id = d.order_line_id
                where o.id = :order and %s
                group by d.order_line_id, l.position order by l.position""".formatted(Reach.ORDER_SQL))
                .params(reach.params())
                .param("order", order.value())
                .query(row -> {
                    days.put(
                            new OrderLineId(row.getObject("order_line_id", UUID.class)),
                            new ManDays(row.getBigDecimal("days")));
                });
        return days;
    }
}

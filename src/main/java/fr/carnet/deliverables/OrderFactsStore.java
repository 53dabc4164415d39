package fr.carnet.deliverables;

import fr.carnet.agreements.Scope;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what an act on a deliverable needs to know of its order, if it is within reach. It locks the order until the
 * transaction ends, so that it is not cancelled during a deposit, and the deliverable, so that two acts on it follow one
 * another.
 */
@Component
class OrderFactsStore {

    private static final String SELECT = """
            select o.number, o.state, a.review_days, a.tacit_acceptance
            from purchase_order o join framework_agreement a on a.id = o.agreement_id
            """;

    private final JdbcClient jdbc;

    OrderFactsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrderFacts> of(OrderId order, Reach reach) {
        return jdbc.sql(SELECT + "where o.id = :id and o.number is not null and " + Reach.ORDER_SQL + " for share of o")
                .params(reach.params())
                .param("id", order.value())
                .query(OrderFactsStore::facts)
                .optional();
    }

    Optional<OrderFacts> of(DeliverableId deliverable, Reach reach) {
        return jdbc.sql(SELECT + "join deliverable d on d.order_id = o.id where d.id = :id and " + Reach.ORDER_SQL
                        + " for update of d for share of o")
                .params(reach.params())
                .param("id", deliverable.value())
                .query(OrderFactsStore::facts)
                .optional();
    }

    /** Whose deliverable it is, if that order is within reach. */
    Optional<OrderId> orderOf(DeliverableId deliverable, Reach reach) {
        return jdbc.sql(
                        "select o.id from purchase_order o join deliverable d on d.order_id = o.id where d.id = :id and "
                                + Reach.ORDER_SQL)
                .params(reach.params())
                .param("id", deliverable.value())
                .query(UUID.class)
                .optional()
                .map(OrderId::new);
    }

    /**
     * Whether a company runs incubators by the order that a deliverable is of: its coaches may deposit it (domain.md § 8).
     *
     * @param company null for a coach whom no contractor employs: then never
     */
    boolean animatedBy(DeliverableId deliverable, @Nullable UUID company) {
        return jdbc.sql("""
                        select exists (select 1 from deliverable d join purchase_order o on o.id = d.order_id
                            join order_line l on l.order_id = o.id join work_unit u on u.id = l.work_unit_id
                            where d.id = :id and u.scope in %s and o.contractor_id = cast(:company as uuid))""".formatted(Scope.INCUBATORS_SQL))
                .param("id", deliverable.value())
                .param("company", company)
                .query(Boolean.class)
                .single();
    }

    private static OrderFacts facts(ResultSet row, int n) throws SQLException {
        return new OrderFacts(
                row.getString("number"),
                OrderState.valueOf(row.getString("state")),
                new ReviewTerms(row.getInt("review_days"), row.getBoolean("tacit_acceptance")));
    }
}

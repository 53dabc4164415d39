package fr.carnet.deliverables;

import fr.carnet.orders.CompletionGuard;
import fr.carnet.orders.OrderId;
import fr.carnet.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An order is complete only when every deliverable it owes is accepted, by a review or by silence (domain.md § 5). */
@Component
class AllAccepted implements CompletionGuard {

    private final JdbcClient jdbc;
    private final Clock clock;

    AllAccepted(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> completionRefusal(OrderId order) {
        return left(order, "d.state not in " + DeliverableState.SETTLED_SQL, "order.deliverables-left");
    }

    @Override
    public Optional<Refusal> earlyClosingRefusal(OrderId order) {
        return left(order, "d.state = 'DEPOSITED'", "order.deliverables-waiting");
    }

    private Optional<Refusal> left(OrderId order, String state, String refusal) {
        int left = jdbc.sql("""
                select count(*) from deliverable d
                join purchase_order o on o.id = d.order_id
                join framework_agreement a on a.id = o.agreement_id
                where d.order_id = :order and %s and not %s""".formatted(state, DeliverableSql.acceptedBySilence(":today")))
                .param("order", order.value())
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
        return left == 0
                ? Optional.empty()
                : Optional.of(Refusal.of(refusal, left).at("deliverables"));
    }
}

package fr.carnet.deliverables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.DataTest;
import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.LotId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderIssued;
import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.Period;
import fr.carnet.shared.Phase;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DataTest
class ExpectedAtIssueDataTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    @Test
    void createsWhatEachLineHandsOverDueAtTheEndOfTheOrder() {
        var orders = new IssuedOrders(jdbc);
        var today = LocalDate.now(clock);
        var order = orders.order(IssuedOrders.COMPANY, null, today, today.plusMonths(3));
        var line = new OrderLineId(jdbc.sql("select id from order_line where order_id = ?")
                .param(order.value())
                .query(UUID.class)
                .single());
        events.publishEvent(issued(order, line, new Period(today, today.plusMonths(3))));
        entities.flush();
        assertThat(jdbc.sql("""
                                select title || ' | ' || description || ' | ' || per_iteration || ' | ' || state || ' | ' || due_on
                                from deliverable where order_id = ? and order_line_id is not null order by title""").param(order.value()).query(String.class).list())
                .containsExactly(
                        "Code source | Publié | false | EXPECTED | " + today.plusMonths(3),
                        "Démonstration |  | true | EXPECTED | " + today.plusMonths(3));
    }

    @Test
    @DisplayName("A-2016 § 4.2.4: an order that investigates owes the product sheet, once")
    void anInvestigationOwesTheProductSheetOnce() {
        var orders = new IssuedOrders(jdbc);
        var today = LocalDate.now(clock);
        var period = new Period(today, today.plusMonths(2));
        var order = orders.order(IssuedOrders.COMPANY, null, today, period.end());
        var line = new OrderLineId(jdbc.sql("select id from order_line where order_id = ?")
                .param(order.value())
                .query(UUID.class)
                .single());

        events.publishEvent(issued(order, line, period, Phase.INVESTIGATION));
        events.publishEvent(issued(order, line, period, Phase.INVESTIGATION));
        entities.flush();

        assertThat(jdbc.sql("select due_on from deliverable where order_id = ? and title = 'Fiche produit'")
                        .param(order.value())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(period.end());
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void happensOnlyInTheTransactionThatIssues() {
        var today = LocalDate.now(clock);
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() ->
                        events.publishEvent(issued(OrderId.random(), OrderLineId.random(), new Period(today, today))));
    }

    private static OrderIssued issued(OrderId order, OrderLineId line, Period period) {
        return issued(order, line, period, null);
    }

    private static OrderIssued issued(OrderId order, OrderLineId line, Period period, Phase phase) {
        return new OrderIssued(
                order,
                "BC-2018-2026-0042",
                AgreementId.random(),
                LotId.random(),
                new ContractorId(IssuedOrders.COMPANY),
                null,
                period.start(),
                period,
                List.of(new OrderIssued.Line(
                        line,
                        "DEVOPS",
                        "Développement",
                        BigDecimal.ONE,
                        List.of(
                                new ExpectedDeliverable("Code source", "Publié", false),
                                new ExpectedDeliverable("Démonstration", "", true)),
                        phase)));
    }
}

package fr.carnet.mail.web;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.people.signin.Viewers;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class MessageQueriesDataTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MessageQueries queries;

    @Autowired
    JdbcClient jdbc;

    OrderRowsInDatabase rows;
    TestLot lot;
    UUID incubator;
    UUID startup;
    OrderId order;

    @BeforeEach
    void anIssuedOrder() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot(AllocationRule.CASCADE, 2, null);
        incubator = rows.incubator();
        startup = rows.startup(incubator);
        order = rows.issued(lot, startup);
        rows.order(order);
    }

    @Test
    @DisplayName(
            "domain.md § 8: the buyer reads all, a correspondent what was written to their company, no one else any")
    void showsAMessageToWhomItConcerns() {
        message("ISSUED", lot.contractors()[0]);
        message("REFUSED", null);

        assertThat(queries.of(order, Viewers.buyer())).hasSize(2);
        assertThat(queries.of(order, rows.correspondent(lot.contractors()[0])))
                .singleElement()
                .satisfies(message -> assertThat(message.kindKey()).isEqualTo("MessageKind.ISSUED"));
        assertThat(queries.of(order, rows.correspondent(lot.contractors()[1]))).isEmpty();
        assertThat(queries.of(order, Viewers.productOwner(startup))).isEmpty();
        assertThat(queries.of(order, Viewers.coach(Set.of(incubator), Set.of(startup))))
                .isEmpty();
        assertThat(queries.of(order, Viewers.administrator())).isEmpty();
    }

    @Test
    void aFormerContractorsMessageIsNotTheNextOnes() {
        message("ISSUED", lot.contractors()[1]);

        assertThat(queries.of(order, rows.correspondent(lot.contractors()[0]))).isEmpty();
    }

    @Test
    void saysWhatBecameOfEachEmail() {
        var message = message("ISSUED", lot.contractors()[0]);
        recipient(message, "a", "now()", "null", 1);
        recipient(message, "b", "null", "now()", 0);
        recipient(message, "c", "null", "null", 1);

        var buyers = queries.of(order, Viewers.buyer()).get(0).recipients();
        assertThat(buyers)
                .extracting(MessageView.Recipient::state)
                .containsExactly(MessageState.SENT, MessageState.NO_SERVER, MessageState.GIVEN_UP);
        assertThat(buyers.get(2).error()).isEqualTo("550 no");
        assertThat(queries.of(order, rows.correspondent(lot.contractors()[0]))
                        .get(0)
                        .recipients())
                .allSatisfy(recipient -> assertThat(recipient.error()).isEmpty());
    }

    @Test
    void takesOneStatementHoweverManyThereAre() throws Exception {
        for (int i = 0; i < 20; i++) {
            recipient(message("AMENDED", lot.contractors()[0]), "a" + i, "now()", "null", 1);
        }

        assertThat(statements(() -> queries.of(order, Viewers.buyer()))).hasSize(1);
    }

    private UUID message(String kind, UUID contractor) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into order_message (id, order_id, kind, version, contractor_id, cause, subject, body_text, body_html,
                    created_at)
                values (?, ?, ?, 1, ?, ?, 'Objet', 'Texte {carnet.url}/x', '', now())""").params(id, order.value(), kind, contractor, id.toString()).update();
        return id;
    }

    private void recipient(UUID message, String name, String sentAt, String next, int attempts) {
        jdbc.sql("insert into order_message_recipient (id, message_id, name, email, sent_at, next_attempt_at, attempts,"
                        + " last_error) values (?, ?, ?, ?, " + sentAt + ", " + next + ", ?, '550 no')")
                .params(UUID.randomUUID(), message, name, name + "@atelier.example", attempts)
                .update();
    }
}

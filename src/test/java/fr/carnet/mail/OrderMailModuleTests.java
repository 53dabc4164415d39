package fr.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import fr.carnet.ApplicationTest;
import fr.carnet.TestDay;
import fr.carnet.mail.StubbornServer.Manner;
import fr.carnet.orders.OrderAmended;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderReference;
import fr.carnet.orders.OrderRefused;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.amendment.Amendment;
import fr.carnet.orders.amendment.Amendments;
import fr.carnet.orders.ending.ContractorRefusals;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Period;
import fr.carnet.shared.RuleViolation;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is written to about an order, what they read, and that it leaves once, whatever the mail server does. */
@ApplicationTest
class OrderMailModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Amendments amendments;

    @Autowired
    ContractorRefusals refusals;

    @Autowired
    FailedEventPublications failed;

    @Autowired
    OrderMessages messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    OrderRowsInDatabase rows;
    MailDesk desk;
    TestLot lot;
    UUID startup;
    GreenMail server;

    @BeforeEach
    void aLotWithTwoCorrespondentsAndAMailServer() {
        rows = new OrderRowsInDatabase(context);
        desk = new MailDesk(context);
        lot = rows.lot(fr.carnet.agreements.AllocationRule.CASCADE, 2, null);
        startup = rows.startup();
        desk.correspondent(lot, "Corinne Exemple", "corinne@atelier.example");
        desk.correspondent(lot, "Marc Exemple", "marc@atelier.example");
        server = MailDesk.server();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    @DisplayName("domain.md § 3: an issued order is notified to the contractor")
    void anIssuedOrderIsToldToEachCorrespondentOfItsAward() throws Exception {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);

        desk.courier(port()).sendDue();

        var received = received(order);
        assertThat(received).hasSize(2);
        assertThat(received.stream().map(OrderMailModuleTests::to))
                .containsExactlyInAnyOrder(
                        "Corinne Exemple <corinne@atelier.example>", "Marc Exemple <marc@atelier.example>");
        var first = received.get(0);
        assertThat(first.getSubject())
                .isEqualTo("[Carnet] Bon de commande " + number(order) + " émis : à vous d’en accuser réception");
        assertThat(first.getHeader("Message-ID")[0]).endsWith("@carnet.example>");
        assertThat(first.getFrom()[0]).hasToString("Carnet <carnet@carnet.example>");
        assertThat(parts(first)).hasSize(2).allSatisfy(part -> assertThat(part)
                .contains(
                        "Bonjour,",
                        text("select name from startup where id = ?", startup),
                        "accusez-en réception",
                        "https://carnet.example/bons-de-commande/" + order.value())
                .doesNotContain("€", "1000", "1\u202f000", "{carnet.url}")
                .doesNotContain(text("select name from contractor where id = ?", lot.contractors()[1])));
    }

    @Test
    @DisplayName("A-2018 § 1.2: an order for a digital project says so, and names no phase")
    void anOrderForAProjectSaysSo() throws Exception {
        UUID project = rows.project();
        var order = rows.issued(rows.ordersProjects(lot), project);
        desk.subjects(order, 1);

        desk.courier(port()).sendDue();

        assertThat(parts(received(order).get(0))).allSatisfy(part -> assertThat(part)
                .contains("projet " + text("select name from startup where id = ?", project))
                .doesNotContain("phase"));
    }

    @Test
    void eachActIsToldToTheOtherSide() throws Exception {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        orders.acknowledge(order, rows.correspondent(lot.contractors()[0]));
        desk.subjects(order, 2);
        tell(new OrderRefused(reference(order), today(), "Corinne", "Équipe indisponible à 1000 €"));
        desk.subjects(order, 3);
        var period = new Period(today(), today().plusMonths(3));
        tell(new OrderAmended(reference(order), 2, "Prolongation", today(), period, period, List.of()));
        desk.subjects(order, 4);
        orders.cancel(order, rows.version(order), "Repli sur un concurrent", rows.buyer);
        desk.subjects(order, 5);

        desk.courier(port()).sendDue();

        var number = number(order);
        assertThat(received(order).stream().map(message -> subject(message) + " → " + to(message)))
                .filteredOn(line -> !line.contains("Marc"))
                .containsExactlyInAnyOrder(
                        line(
                                number,
                                " émis : à vous d’en accuser réception",
                                "Corinne Exemple <corinne@atelier.example>"),
                        line(number, " modifié (version 2)", "Corinne Exemple <corinne@atelier.example>"),
                        line(number, " annulé", "Corinne Exemple <corinne@atelier.example>"),
                        line(number, " : réception accusée", "Alice Acheteuse <a@example.org>"),
                        line(number, " refusé par le titulaire", "Alice Acheteuse <a@example.org>"));
        assertThat(received(order))
                .allSatisfy(message -> assertThat(parts(message).toString())
                        .doesNotContain("€", "concurrent", "indisponible", "Prolongation"));
    }

    @Test
    void anAmendmentIsToldAndARefusalToo() {
        var order = rows.issued(lot, startup);
        amendments.amend(
                order,
                rows.version(order),
                new Amendment(
                        Map.of(lot.devops(), BigDecimal.TEN), rows.order(order).mentions(), "Prolongation"),
                rows.buyer);
        assertThat(desk.subjects(order, 2))
                .contains("[Carnet] Bon de commande " + number(order) + " modifié (version 2)");

        var refused = rows.issued(lot, rows.startup());
        refusals.refuse(refused, rows.version(refused), "Aucune équipe", rows.correspondent(lot.contractors()[0]));
        assertThat(desk.subjects(refused, 2))
                .contains("[Carnet] Bon de commande " + number(refused) + " refusé par le titulaire");
    }

    /** As a killed instance leaves it, once Modulith's monitor has found it out. */
    @Test
    void whatCouldNotBeWrittenDownIsWrittenLater() {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        var period = new Period(today(), today());
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new OrderAmended(reference(order), 2, "", today(), period, period, List.of()));
            jdbc.sql("""
                    insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                        completion_attempts)
                    select gen_random_uuid(), listener_id, event_type,
                        replace(serialized_event, '"version":2', '"version":3'), test.now() - interval '10 minutes', 'FAILED', 1
                    from event_publication where serialized_event like '%' || ? || '%'""").param(order.value().toString()).update();
        });
        desk.subjects(order, 2);

        failed.resubmit(ResubmissionOptions.defaults());

        assertThat(desk.subjects(order, 3)).last().asString().endsWith("modifié (version 3)");
        org.awaitility.Awaitility.await().until(() -> registered(order) == 0);
    }

    @Test
    void aTerminationIsToldToo() throws Exception {
        var order = rows.acknowledged(lot, startup);
        orders.startIfAcknowledged(order, rows.buyer.actor(), TestDay.now());
        rows.terminate(order, "Deux mauvaises exécutions");

        assertThat(desk.subjects(order, 3)).contains("[Carnet] Bon de commande " + number(order) + " résilié");
    }

    @Test
    void whatIsRolledBackIsToldToNoOne() {
        var draft = rows.draft(lot, startup);
        transaction.executeWithoutResult(status -> {
            rows.issue(draft);
            status.setRollbackOnly();
        });
        var other = rows.issued(lot, startup);

        desk.subjects(other, 1);

        desk.subjects(draft, 0);
        assertThat(registered(draft)).isZero();
    }

    @Test
    void aMailServerThatIsDownDelaysAndLosesNothing() {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        int port = port();
        server.stop();
        desk.courier(port).sendDue();
        assertThat(desk.sent(order)).isZero();
        assertThat(text(
                        "select max(last_error) from order_message_recipient r join order_message m"
                                + " on m.id = r.message_id where m.order_id = ?",
                        order.value()))
                .isNotEmpty();

        server = MailDesk.server();
        desk.hurry(order);
        desk.courier(port()).sendDue();
        desk.courier(port()).sendDue();

        assertThat(received(order)).hasSize(2);
        assertThat(desk.sent(order)).isEqualTo(2);
    }

    @Test
    void twoInstancesThatSendAtOnceSendOnce() {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        var couriers = List.of(desk.courier(port()), desk.courier(port()), desk.courier(port()));

        CompletableFuture.allOf(couriers.stream()
                        .map(courier -> CompletableFuture.runAsync(courier::sendDue))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(received(order)).hasSize(2);
    }

    @Test
    void newsThatIsToldASecondTimeIsWrittenOnce() {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        var again = new OrderRefused(reference(order), today(), "Corinne", "");
        tell(again);
        desk.subjects(order, 2);
        tell(again);
        tell(new OrderAmended(
                reference(order),
                2,
                "",
                today(),
                new Period(today(), today()),
                new Period(today(), today()),
                List.of()));

        desk.subjects(order, 3);
    }

    @Test
    void whatIsDoneLeavesTheRegister() {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);

        org.awaitility.Awaitility.await().until(() -> registered(order) == 0);
    }

    @Test
    void aBadAddressStopsNoOneElseAndIsNotTriedAgain() {
        desk.correspondent(lot, "Sans adresse", "pas une adresse");
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);

        desk.courier(port()).sendDue();

        assertThat(received(order)).hasSize(2);
        assertThat(jdbc.sql("""
                        select r.email from order_message_recipient r join order_message m on m.id = r.message_id
                        where m.order_id = ? and r.sent_at is null and r.next_attempt_at is null""").param(order.value()).query(String.class).list())
                .containsExactly("pas une adresse");
    }

    @Test
    void anAddressThatTheServerRefusesIsTriedAgainLater() throws Exception {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        try (var refusing = new StubbornServer(Manner.REFUSES)) {
            desk.courier(refusing.port()).sendDue();
        }

        assertThat(text(
                        "select string_agg(r.attempts || r.last_error, '|') from order_message_recipient r"
                                + " join order_message m on m.id = r.message_id where m.order_id = ?",
                        order.value()))
                .contains("1", "no such user", "|");
    }

    @Test
    void whatTheServerHasTakenIsSentThoughItHangsUp() throws Exception {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        try (var rude = new StubbornServer(Manner.HANGS_UP)) {
            desk.courier(rude.port()).sendDue();

            assertThat(rude.taken()).isGreaterThanOrEqualTo(2);
        }
        assertThat(desk.sent(order)).isEqualTo(2);
    }

    @Test
    void aNameCannotBeginAHeader() throws Exception {
        desk.correspondent(lot, "Ève\r\nBcc: victime@example.org\r\n\r\nTexte", "eve@atelier.example");
        jdbc.sql("update startup set name = ? where id = ?")
                .params("Nom\r\nSubject: autre\n.\nQUIT", startup)
                .update();
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);

        desk.courier(port()).sendDue();

        assertThat(received(order)).hasSize(3).allSatisfy(message -> {
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getHeader("Subject")).hasSize(1);
            assertThat(parts(message)).allSatisfy(part -> assertThat(part).contains("Nom Subject: autre . QUIT"));
        });
    }

    @Test
    void whatIsNoLongerNewsIsNotSent() {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        var inSixDays = Clock.offset(context.getBean(Clock.class), Duration.ofDays(6));

        desk.courier(port(), inSixDays).sendDue();

        assertThat(desk.sent(order)).isZero();
    }

    @Test
    void aBuyerSendsItAgainToWhomItIsForToday() {
        jdbc.sql("delete from correspondent where award_id = ?")
                .param(lot.awards()[0])
                .update();
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        var message = jdbc.sql("select id from order_message where order_id = ?")
                .param(order.value())
                .query(UUID.class)
                .single();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> messages.resend(order, message, 1, rows.buyer))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("mail.nobody"));

        desk.correspondent(lot, "Nadia Exemple", "nadia@atelier.example");
        assertThat(messages.resend(order, message, 1, rows.buyer)).isEqualTo(1);
        messages.resend(order, message, 1, rows.buyer);

        desk.courier(port()).sendDue();
        assertThat(received(order)).hasSize(1);
        assertThat(to(received(order).get(0))).contains("nadia@atelier.example");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'order.message-resent' and subject_id = ?")
                        .param(order.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void noOneElseSendsAgain() {
        var order = rows.issued(lot, startup);
        desk.subjects(order, 1);
        var message = jdbc.sql("select id from order_message where order_id = ?")
                .param(order.value())
                .query(UUID.class)
                .single();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> messages.resend(order, message, 1, rows.correspondent(lot.contractors()[0])));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> messages.resend(OrderId.random(), message, 1, rows.buyer));
    }

    private void tell(Object news) {
        transaction.executeWithoutResult(status -> events.publishEvent(news));
    }

    private OrderReference reference(OrderId id) {
        var order = rows.order(id);
        return new OrderReference(
                id,
                StoredFrench.name(order),
                order.agreement(),
                order.lot(),
                order.contractor().orElseThrow(),
                null);
    }

    private long registered(OrderId order) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like '%' || ? || '%'")
                .param(order.value().toString())
                .query(Long.class)
                .single();
    }

    private List<MimeMessage> received(OrderId order) {
        return MailDesk.about(server, number(order));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private String number(OrderId order) {
        return StoredFrench.name(rows.order(order));
    }

    private static LocalDate today() {
        return TestDay.TODAY;
    }

    private String text(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    private static String line(String number, String rest, String to) {
        return "[Carnet] Bon de commande " + number + rest + " → " + to;
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The texts of a message, the plain one first. */
    private static List<String> parts(MimeMessage message) throws Exception {
        var texts = new java.util.ArrayList<String>();
        collect(message.getContent(), texts);
        return texts;
    }

    private static void collect(Object content, List<String> texts) throws Exception {
        if (content instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i).getContent(), texts);
            }
        } else {
            texts.add(content.toString());
        }
    }
}

package fr.carnet.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** Couriers to a mail server of the test, over the shared application, which has none. */
final class MailDesk {

    static final String URL = "https://carnet.example";

    private final ApplicationContext context;
    private final JdbcClient jdbc;

    MailDesk(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
    }

    static GreenMail server() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    Courier courier(int port) {
        return courier(port, context.getBean(Clock.class));
    }

    Courier courier(int port, Clock clock) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var limits = new Properties();
        limits.put("mail.smtp.connectiontimeout", "2000");
        limits.put("mail.smtp.timeout", "5000");
        limits.put("mail.smtp.quitwait", "false");
        sender.setJavaMailProperties(limits);
        var settings = new MailSettings(URL, "", Duration.ofDays(5), "127.0.0.1");
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Courier(
                jdbc,
                context.getBean(PlatformTransactionManager.class),
                new MailPost(beans.getBeanProvider(JavaMailSender.class), settings),
                settings,
                clock);
    }

    void correspondent(TestLot lot, String name, String email) {
        jdbc.sql("insert into correspondent (id, award_id, name, email) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), lot.awards()[0], name, email)
                .update();
    }

    /** The messages of the order, once there are so many. */
    List<String> subjects(OrderId order, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> jdbc.sql(
                                        "select subject from order_message where order_id = ? order by created_at, subject")
                                .param(order.value())
                                .query(String.class)
                                .list(),
                        subjects -> subjects.size() == count);
    }

    /** What arrived about an order: the server may have been handed what other tests wrote. */
    static List<MimeMessage> about(GreenMail server, String number) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> subject(message).contains(number))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets what failed be tried now. */
    void hurry(OrderId order) {
        jdbc.sql("""
                update order_message_recipient set next_attempt_at = test.now() - interval '1 second'
                where next_attempt_at is not null and message_id in (select id from order_message where order_id = ?)""").param(order.value()).update();
    }

    long sent(OrderId order) {
        return jdbc.sql("""
                select count(*) from order_message_recipient r join order_message m on m.id = r.message_id
                where m.order_id = ? and r.sent_at is not null""").param(order.value()).query(Long.class).single();
    }
}

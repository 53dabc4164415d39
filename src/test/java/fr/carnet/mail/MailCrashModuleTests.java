package fr.carnet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.TestDatabase;
import fr.carnet.database.Program;
import fr.carnet.mail.StubbornServer.Manner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real Carnet at the two moments when an e-mail could be lost: before it is written down, and while it is sent. */
@Timeout(240)
class MailCrashModuleTests {

    @TempDir
    Path data;

    private final TestDatabase database = TestDatabase.create("mail_crash");

    @Test
    @DisplayName("killed after the commit, then while sending: the e-mail still goes out, once")
    void anEmailOutlivesTwoKills() throws Exception {
        var number = issuedAndKilledBeforeItIsWritten();
        assertThat(count("order_message")).isZero();
        assertThat(count("event_publication where completion_date is null")).isPositive();

        killedWhileItIsSent();
        assertThat(count("order_message_recipient where sent_at is null")).isEqualTo(1);

        var server = MailDesk.server();
        try (var carnet = start(server.getSmtp().getPort()).awaitLine("ready")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> count("order_message_recipient where sent_at is not null") == 1);
            assertThat(MailDesk.about(server, number)).hasSize(1);
            assertThat(server.getReceivedMessages()).hasSize(1);
            carnet.terminate();
        } finally {
            server.stop();
        }
    }

    /** The table of messages is locked from outside, so that the message cannot be written before the kill. */
    private String issuedAndKilledBeforeItIsWritten() throws Exception {
        try (var blocking = database.connect();
                var server = new StubbornServer(Manner.SILENT);
                var carnet = start(server.port(), "--issue=true").awaitLine("ready")) {
            blocking.setAutoCommit(false);
            execute(blocking, "lock table order_message in exclusive mode");
            carnet.awaitLine("issued ").kill();
            var lines = carnet.lines();
            return lines.stream()
                    .filter(line -> line.startsWith("issued "))
                    .map(line -> line.substring("issued ".length()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void killedWhileItIsSent() throws Exception {
        try (var server = new StubbornServer(Manner.SILENT);
                var carnet = start(server.port())) {
            assertThat(server.awaitVisit()).isTrue();
            carnet.kill();
        }
    }

    private Program start(int port, String... more) throws IOException {
        var arguments = new String[] {
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password(),
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + port,
            "--spring.mail.properties.mail.smtp.timeout=120000",
            "--carnet.url=https://carnet.example",
            "--carnet.mail.every=1s",
            more.length == 0 ? "--issue=false" : more[0]
        };
        return Program.start(MailProgram.class, data, arguments);
    }

    private long count(String rows) throws SQLException {
        try (var connection = database.connect();
                var row = connection.createStatement().executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

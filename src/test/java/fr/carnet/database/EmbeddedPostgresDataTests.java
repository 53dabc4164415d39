package fr.carnet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the embedded server promises from its start, and what it does with data it finds in a bad state. */
@Timeout(120)
class EmbeddedPostgresDataTests {

    @TempDir
    Path temporary;

    private Path data;

    @BeforeEach
    void inADirectoryWhoseNameHasASpaceAndAnAccent() {
        data = temporary.resolve("données de Carnet");
    }

    @Test
    void writesDurablyWhateverTheConfigurationFilesSay() throws Exception {
        try (var postgres = start()) {
            for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                sql(postgres, "postgres", "alter system set " + setting + " = off");
            }
        }
        try (var postgres = start()) {
            assertThat(show(postgres, "fsync")).isEqualTo("on");
            assertThat(show(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(show(postgres, "synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void refusesToRunWhereItsSessionsWouldNotWriteDurably() throws Exception {
        try (var postgres = start()) {
            sql(postgres, "postgres", "alter role carnet set synchronous_commit = off");
        }
        assertThatExceptionOfType(EmbeddedDatabaseFailure.class)
                .isThrownBy(this::start)
                .withMessageContaining("synchronous_commit=off")
                .withMessageContaining("une panne pourrait perdre des données");
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void listensOnThisMachineOnlyAndAsksForAPassword() throws Exception {
        try (var postgres = start()) {
            assertThat(show(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(postgres, "postgres", "unix_socket_directories")).isEmpty();
            assertThat(show(postgres, "server_encoding")).isEqualTo("UTF8");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(postgres.getJdbcUrl(), "postgres", "wrong"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesASecondUseOfTheSameDataInOneProcessToo() throws Exception {
        try (var postgres = start()) {
            assertThatExceptionOfType(DataDirectoryInUse.class).isThrownBy(this::start);
            assertThat(show(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void startsOverACreationThatWasInterrupted() throws Exception {
        Files.createDirectories(data.resolve("postgresql.new/base"));
        Files.writeString(data.resolve("postgresql.new/PG_VERSION"), "18");
        Files.writeString(data.resolve("postgresql.new.password"), "half");
        try (var postgres = start()) {
            assertThat(show(postgres, "fsync")).isEqualTo("on");
        }
        assertThat(data.resolve("postgresql.new")).doesNotExist();
    }

    /** 1 lives and is no server of ours; the next is no process at all; a power cut may leave the file empty. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "4194305", ""})
    void startsThoughThePidFileNamesNoServerOfItsOwn(String pid) throws Exception {
        start().close();
        Files.writeString(data.resolve("postgresql/postmaster.pid"), pid + "\n/elsewhere\n");
        try (var postgres = start()) {
            assertThat(show(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void saysWhatToDoWithTheDataOfAnotherPostgresql() throws Exception {
        start().close();
        Files.writeString(data.resolve("postgresql/PG_VERSION"), "17\n");
        assertThatExceptionOfType(EmbeddedDatabaseFailure.class)
                .isThrownBy(this::start)
                .withMessageContaining("written by PostgreSQL 17")
                .satisfies(failure -> assertThat(failure.wayOut()).contains("docs/operations.md"));
    }

    @Test
    void saysWhyTheServerDoesNotStart() throws Exception {
        start().close();
        Files.writeString(data.resolve("postgresql/postgresql.conf"), "no such setting\n");
        assertThatExceptionOfType(EmbeddedDatabaseFailure.class)
                .isThrownBy(this::start)
                .withMessageContaining("did not start")
                .satisfies(failure -> assertThat(failure.wayOut()).contains("syntax error in file"));
    }

    @Test
    void touchesNothingWhereADatabaseIsConfigured() {
        new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
                .withPropertyValues("carnet.data=" + data, "spring.datasource.url=jdbc:postgresql://db/carnet")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class);
                    assertThat(data).doesNotExist();
                });
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, EmbeddedTestServer.BINARIES, Duration.ofMinutes(1), ServerSettings.DURABLE);
    }

    private static String show(EmbeddedPostgres postgres, String setting) throws SQLException {
        return show(postgres, "carnet", setting);
    }

    private static String show(EmbeddedPostgres postgres, String user, String setting) throws SQLException {
        try (var connection = postgres.connect("carnet", user);
                var row = connection.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void sql(EmbeddedPostgres postgres, String user, String sql) throws SQLException {
        try (var connection = postgres.connect("carnet", user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

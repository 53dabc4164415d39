package fr.carnet.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.CarnetApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills, doubles and stops real processes of Carnet on real data. */
class EmbeddedDatabaseModuleTests {

    @TempDir
    Path data;

    @AfterEach
    void stopWhatATestLeft() throws Exception {
        var left = server();
        if (left.isPresent()) {
            killed(left.get());
        }
    }

    @Test
    void refusesASecondInstanceOnTheSameDataInTwoLanguagesAndWithoutAStackTrace() throws Exception {
        try (var first = Program.start(DatabaseProgram.class, data).awaitLine("ready");
                var second = Program.start(CarnetApplication.class, data, "--server.port=0")) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.said())
                    .contains("Another Carnet is running on the data in " + data)
                    .contains("Un autre Carnet fonctionne déjà sur les données de " + data)
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
            assertThat(second.lines()).hasSizeLessThan(30);
            assertThat(first.terminate().said()).contains("Embedded PostgreSQL stopped");
        }
    }

    @Test
    void refusesDataOfBeforeTheFirstReleaseInTwoLanguagesAndWithoutAStackTrace(@TempDir Path scripts) throws Exception {
        try (var postgres = EmbeddedPostgres.start(
                data, EmbeddedTestServer.BINARIES, Duration.ofMinutes(1), ServerSettings.THROWAWAY)) {
            FormerSchemaDataTests.migrateAsBeforeTheFirstRelease(
                    postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword(), scripts);
        }
        try (var carnet = Program.start(CarnetApplication.class, data, "--server.port=0")) {
            assertThat(carnet.awaitEnd()).isNotZero();
            assertThat(carnet.said())
                    .contains("The data in " + data + " was made by a Carnet older than the first release")
                    .contains("Le contenu de " + data + " vient d’un Carnet d’avant la première version")
                    .contains("Move that directory away")
                    .contains("Déplacez ce dossier")
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
            assertThat(carnet.lines()).hasSizeLessThan(30);
        }
        assertThat(server()).as("a server left behind").isEmpty();
    }

    @Test
    void keepsEveryAcknowledgedWriteAndStopsTheOrphanWhenCarnetIsKilled() throws Exception {
        var committed = writeAndKill();
        var orphan = server().orElseThrow();

        try (var next = Program.start(DatabaseProgram.class, data).awaitLine("ready")) {
            assertThat(next.said()).contains("Stopping the PostgreSQL server (process " + orphan.pid() + ")");
            assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
            next.terminate();
        }
        assertThat(written()).containsAll(committed);
    }

    @Test
    void keepsEveryAcknowledgedWriteWhenCarnetAndItsServerAreKilled() throws Exception {
        var committed = writeAndKill();
        killed(server().orElseThrow());

        try (var next = Program.start(DatabaseProgram.class, data).awaitLine("ready")) {
            next.terminate();
        }
        assertThat(Files.readString(data.resolve("postgresql.log"))).contains("automatic recovery in progress");
        assertThat(written()).containsAll(committed);
    }

    @Test
    void leavesNoServerBehindWhenStoppedPolitely() throws Exception {
        try (var program = Program.start(
                        DatabaseProgram.class, data, "--logging.level.com.zaxxer.hikari=info", "--write=true")
                .awaitLine("committed 10")) {
            var server = server().orElseThrow();
            program.terminate();
            assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(program.said()).containsSubsequence("Shutdown completed", "Embedded PostgreSQL stopped");
            assertThat(Files.readString(data.resolve("postgresql.log")))
                    .contains("database system is shut down")
                    .doesNotContain("not properly shut down");
        }
    }

    /** The numbers that the killed program had said were committed, the last ones read from the pipe after its death. */
    private List<Long> writeAndKill() throws IOException, InterruptedException {
        try (var program =
                Program.start(DatabaseProgram.class, data, "--write=true").awaitLine("committed 300")) {
            return program.kill().lines().stream()
                    .filter(line -> line.matches("committed \\d+"))
                    .map(line -> Long.valueOf(line.substring("committed ".length())))
                    .toList();
        }
    }

    private List<Long> written() throws Exception {
        try (var postgres = EmbeddedPostgres.start(
                        data, EmbeddedTestServer.BINARIES, Duration.ofMinutes(1), ServerSettings.DURABLE);
                var connection = postgres.connect("carnet", "carnet");
                var rows = connection.createStatement().executeQuery("select array_agg(number) from written")) {
            rows.next();
            return List.of((Long[]) rows.getArray(1).getArray());
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        return Postmaster.namedIn(data.resolve("postgresql").resolve("postmaster.pid"))
                .map(Postmaster::process);
    }

    private static void killed(ProcessHandle process) throws ExecutionException, InterruptedException {
        process.destroyForcibly();
        process.onExit().get();
    }
}

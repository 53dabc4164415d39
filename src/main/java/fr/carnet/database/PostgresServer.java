package fr.carnet.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL server on one data directory: made once, freed of an orphan, started, stopped. {@code pg_ctl} starts it in
 * a session of its own, so that Ctrl-C in a terminal reaches Carnet alone, which stops it after its last request.
 */
final class PostgresServer {

    static final int MAJOR = 18;

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int LOG_BYTES_KEPT = 10_000_000;
    private static final Pattern PASSING = Pattern.compile("could not bind|pre-existing shared memory block");
    private static final String PASSWORD_FILE = "carnet.password";

    private final Path cluster;
    private final Path serverLog;
    private final PostgresCommand postgres;

    PostgresServer(Path data, Path home) {
        this.cluster = data.resolve("postgresql");
        this.serverLog = data.resolve("postgresql.log");
        this.postgres = new PostgresCommand(home, serverLog);
    }

    /** Makes the cluster beside its place and moves it there complete: a crash in the middle leaves none, not half of one. */
    void createOnce() throws IOException {
        rotateLog();
        if (!Files.exists(cluster)) {
            log.info("Creating the embedded PostgreSQL database in {}", cluster);
            var draft = cluster.resolveSibling("postgresql.new");
            var password = cluster.resolveSibling("postgresql.new.password");
            FileSystemUtils.deleteRecursively(draft);
            Files.deleteIfExists(password);
            Files.writeString(OwnerOnly.createFile(password), UUID.randomUUID().toString());
            var made = postgres.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + draft,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions"));
            if (made != 0) {
                throw refused("initdb");
            }
            Files.move(password, draft.resolve(PASSWORD_FILE));
            Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
            rememberNames(cluster.resolveSibling("."));
        }
        var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(String.valueOf(MAJOR))) {
            throw new EmbeddedDatabaseFailure(
                    "The data in " + cluster + " was written by PostgreSQL " + version + "; this Carnet runs " + MAJOR,
                    "Les données ont été écrites par PostgreSQL " + version + " ; ce Carnet utilise la version "
                            + MAJOR,
                    "Follow \"Upgrade\" in docs/operations.md / Suivez « Upgrade » dans docs/operations.md",
                    null);
        }
    }

    /** A name given by a move survives a power cut once its directory is written; Windows sees to it by itself. */
    private static void rememberNames(Path directory) throws IOException {
        if (File.separatorChar == '/') {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** After a {@code kill -9} of Carnet its server lives on and writes: it must end before another may start. */
    void stopOrphan() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        var named = Postmaster.namedIn(pidFile);
        if (named.isEmpty()) {
            if (!Postmaster.names(pidFile)) {
                Files.deleteIfExists(pidFile);
            }
            return;
        }
        switch (named.get().runsOn(cluster)) {
            case YES -> {
                log.warn(
                        "Stopping the PostgreSQL server ({}) that an interrupted Carnet left on its data", named.get());
                stop();
            }
            case NO -> {
                log.warn("Removing {}: {} is not its server but another program", pidFile, named.get());
                Files.delete(pidFile);
            }
            case UNKNOWN -> log.warn("{} names {}: left for PostgreSQL to judge", pidFile, named.get());
        }
    }

    /**
     * Starts the server and returns its port. Tried again for a few seconds where the cause passes by itself: another program
     * took the free port first, or the sessions of a server killed outright have not ended yet.
     */
    int start(ServerSettings settings, Duration wait) throws IOException {
        for (var pause = Duration.ofMillis(250); ; pause = pause.multipliedBy(2)) {
            var said = Files.size(serverLog);
            var port = freePort();
            if (tryToStart(settings, wait, port)) {
                return port;
            }
            if (pause.toSeconds() > 8 || !PASSING.matcher(logSince(said)).find()) {
                throw refused("pg_ctl start");
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private boolean tryToStart(ServerSettings settings, Duration wait, int port) throws IOException {
        return postgres.run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "--wait",
                                "--timeout=" + wait.toSeconds(),
                                "--pgdata=" + cluster,
                                "--log=" + serverLog,
                                "--options=" + settings.commandLine(port)))
                == 0;
    }

    /** Fast: open transactions are rolled back, everything committed is written; at once if that takes too long. */
    void stop() throws IOException {
        for (var mode : List.of("fast", "immediate")) {
            if (postgres.run(
                            "pg_ctl",
                            List.of("stop", "--wait", "--timeout=60", "--pgdata=" + cluster, "--mode=" + mode))
                    == 0) {
                return;
            }
        }
        throw new IllegalStateException("The PostgreSQL server on " + cluster + " does not stop; see " + serverLog);
    }

    String password() throws IOException {
        return Files.readString(cluster.resolve(PASSWORD_FILE)).strip();
    }

    private EmbeddedDatabaseFailure refused(String what) throws IOException {
        var lines = Files.exists(serverLog) ? Files.readAllLines(serverLog) : List.<String>of();
        var last = String.join("\n    ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        return new EmbeddedDatabaseFailure(
                "The embedded PostgreSQL did not start (" + what + ")",
                "Le PostgreSQL embarqué n'a pas démarré",
                "Read " + serverLog + ", start Carnet as an ordinary user, or give a database by spring.datasource.url"
                        + " / Lisez ce journal, lancez Carnet sans être root, ou indiquez une base par spring.datasource.url"
                        + "\n    " + last,
                null);
    }

    private String logSince(long position) throws IOException {
        try (var stream = Files.newInputStream(serverLog)) {
            stream.skipNBytes(position);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(serverLog) && Files.size(serverLog) > LOG_BYTES_KEPT) {
            Files.move(serverLog, serverLog.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(serverLog)) {
            OwnerOnly.createFile(serverLog);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

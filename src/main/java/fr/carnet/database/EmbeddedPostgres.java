package fr.carnet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Carnet's own PostgreSQL, running on its data directory, which nobody else holds meanwhile. */
final class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String CARNET = "carnet";

    private final DataDirectoryLock lock;
    private final PostgresServer server;
    private final int port;
    private final String password;

    private EmbeddedPostgres(DataDirectoryLock lock, PostgresServer server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    static EmbeddedPostgres start(Path data, Path binaries, Duration wait, ServerSettings settings) {
        try {
            Files.createDirectories(data);
            var lock = DataDirectoryLock.take(data);
            try {
                return startHolding(lock, data, PostgresBinaries.unpackedIn(binaries), wait, settings);
            } catch (IOException | SQLException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException | SQLException cause) {
            throw new EmbeddedDatabaseFailure(
                    "The embedded PostgreSQL cannot work in " + data + ": " + cause,
                    "Le PostgreSQL embarqué ne peut pas travailler dans ce dossier",
                    "Check who owns the directory and the space left, or give another by --carnet.data=<directory>"
                            + " / Vérifiez le propriétaire du dossier et la place, ou donnez --carnet.data=<dossier>",
                    cause);
        }
    }

    private static EmbeddedPostgres startHolding(
            DataDirectoryLock lock, Path data, Path home, Duration wait, ServerSettings settings)
            throws IOException, SQLException {
        var server = new PostgresServer(data, home);
        server.createOnce();
        server.stopOrphan();
        var started = new EmbeddedPostgres(lock, server, server.start(settings, wait), server.password());
        try {
            started.createDatabaseOnce();
            if (settings.durable()) {
                started.refuseToRunWithoutDurability();
            }
        } catch (SQLException | RuntimeException failure) {
            server.stop();
            throw failure;
        }
        log.info(
                "Embedded PostgreSQL {} runs on port {} with its data in {}", PostgresServer.MAJOR, started.port, data);
        return started;
    }

    /** Carnet itself is no superuser: it owns its database and cannot leave it. */
    private void createDatabaseOnce() throws SQLException {
        try (var connection = connect("postgres", "postgres")) {
            if (!answers(connection, "select exists (select from pg_roles where rolname = 'carnet')")) {
                execute(connection, "create role carnet login password '" + password + "'");
            }
            if (!answers(connection, "select exists (select from pg_database where datname = 'carnet')")) {
                execute(connection, "create database carnet owner carnet");
            }
        }
    }

    private void refuseToRunWithoutDurability() throws SQLException {
        try (var connection = connect(CARNET, CARNET)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                var value = show(connection, setting);
                if (!value.equals("on")) {
                    throw new EmbeddedDatabaseFailure(
                            "The embedded PostgreSQL runs with " + setting + "=" + value + ": a crash could lose data",
                            "Le PostgreSQL embarqué tourne avec " + setting + "=" + value
                                    + " : une panne pourrait perdre des données",
                            "Remove the \"alter role\" or \"alter database\" that sets it"
                                    + " / Retirez le « alter role » ou « alter database » qui le règle ainsi",
                            null);
                }
            }
        }
    }

    Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean answers(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String getJdbcUrl() {
        return url(CARNET);
    }

    @Override
    public String getUsername() {
        return CARNET;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.stop();
        }
        log.info("Embedded PostgreSQL stopped");
    }
}

package fr.carnet;

import fr.carnet.database.EmbeddedTestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A database of its own for a test, on the one PostgreSQL server of the test run. The schema is migrated once, into a
 * template of which each database is a copy, made in a moment. The tests use it as Carnet does, not as a superuser.
 */
public record TestDatabase(String url, String username, String password) {

    private static final String OWNER = "carnet";
    private static final String TEMPLATE = "template_carnet";

    /** The day of the tests for the SQL of tests; Carnet's own SQL is given the day. */
    private static final String TEST_DAY = """
            create schema test;
            grant usage on schema test to public;
            create function test.now() returns timestamptz stable language sql
                as $$ select pg_catalog.now() + interval '%d milliseconds' $$;
            create function test.today() returns date stable language sql
                as $$ select cast(test.now() at time zone 'Europe/Paris' as date) $$""";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Migrated and empty but for the reference data; {@code name} only helps to read the server's log. */
    public static TestDatabase create(String name) {
        var database = name + "_" + NUMBER.incrementAndGet();
        Server.ONE.execute("drop database if exists " + database + " with (force)");
        Server.ONE.execute("create database " + database + " template " + TEMPLATE + " owner " + OWNER);
        return new TestDatabase(Server.ONE.url + database, OWNER, Server.ONE.password);
    }

    /** With nothing in it, not even the schema. */
    public static TestDatabase createEmpty(String name) {
        var database = name + "_" + NUMBER.incrementAndGet();
        Server.ONE.createEmpty(database);
        return new TestDatabase(Server.ONE.url + database, OWNER, Server.ONE.password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** Gives each application context a database of its own. */
    static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = create("context");
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url,
                            "spring.datasource.username=" + database.username,
                            "spring.datasource.password=" + database.password,
                            TestDay.property())
                    .applyTo(context);
            context.getEnvironment().addActiveProfile("test");
        }
    }

    /** The one server of this JVM, chosen by {@code -Dtest.database=auto|embedded|docker}. */
    private record Server(String url, String superuser, String password) {

        private static final Server ONE = start();

        private static Server start() {
            var server = choose();
            server.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + OWNER
                    + "') then create role " + OWNER + " login; end if; end $$");
            server.execute("alter role " + OWNER + " password '" + server.password + "'");
            server.createEmpty(TEMPLATE);
            Flyway.configure()
                    .dataSource(server.url + TEMPLATE, OWNER, server.password)
                    .load()
                    .migrate();
            return server;
        }

        private static Server choose() {
            return switch (System.getProperty("test.database", "auto")) {
                case "docker" -> container();
                case "embedded" -> embedded();
                case "auto" -> containerIfItStarts();
                default -> throw new IllegalArgumentException("test.database is auto, embedded or docker");
            };
        }

        /** An engine may answer and yet have no image, and no network to get one. */
        private static Server containerIfItStarts() {
            try {
                if (DockerClientFactory.instance().isDockerAvailable()) {
                    return container();
                }
            } catch (RuntimeException failure) {
                LoggerFactory.getLogger(TestDatabase.class)
                        .warn("No PostgreSQL container ({}): the tests use the embedded server", failure.getMessage());
            }
            return embedded();
        }

        private static Server embedded() {
            var server = EmbeddedTestServer.start();
            return new Server(server.url(), server.superuser(), server.password());
        }

        /** Removed with the test run; {@code -Dtest.database.image} tries another version. */
        @SuppressWarnings("resource")
        private static Server container() {
            var container = new PostgreSQLContainer(System.getProperty("test.database.image", "postgres:18"))
                    .withCommand("postgres -c fsync=off -c synchronous_commit=off -c max_connections=200");
            container.start();
            var url = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
            return new Server(url, container.getUsername(), container.getPassword());
        }

        /** The same encoding and order as Carnet's embedded default, wherever the server comes from. */
        private void createEmpty(String database) {
            execute("drop database if exists " + database + " with (force)");
            execute("create database " + database + " owner " + OWNER + " template template0 encoding 'UTF8'"
                    + " locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'");
            execute(database, TEST_DAY.formatted(TestDay.AHEAD.toMillis()));
        }

        private void execute(String sql) {
            execute("postgres", sql);
        }

        private void execute(String database, String sql) {
            try (var connection = DriverManager.getConnection(url + database, superuser, password);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }
    }
}
